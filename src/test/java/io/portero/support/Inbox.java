package io.portero.support;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What arrived in the mailbox of the embedded default, read as anybody reads it: by HTTP.
public final class Inbox {

  /// The subject of the mail with a code for a device that is not known.
  public static final String DEVICE_CODE = "Su código para entrar al Multiportal";

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private final Server server;
  private static final String CODE = "\\b(\\d{6})\\b";

  private final JsonMapper json = JsonMapper.builder().build();

  public Inbox(Server server) {
    this.server = server;
  }

  /// @param channel `email` or `sms`
  public record Message(
      String id,
      String channel,
      String portal,
      String from,
      String to,
      String subject,
      String text,
      String html) {

    /// The first match of a pattern's first group in the text.
    public String find(String pattern) {
      Matcher m = Pattern.compile(pattern).matcher(text);
      if (!m.find()) {
        throw new AssertionError("no " + pattern + " in: " + text);
      }
      return m.group(1);
    }

    /// The code of six digits.
    public String code() {
      return find(CODE);
    }

    boolean hasCode() {
      return Pattern.compile(CODE).matcher(text).find();
    }

    /// The way to say "this was not me".
    public String notMeLink() {
      return find("(http://\\S+/not-me/[A-Za-z0-9_-]{43})");
    }

    public String link() {
      return find("(http://\\S+/link/[A-Za-z0-9_-]{43})");
    }
  }

  /// The messages to an address or number, newest first.
  public List<Message> to(String address) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      String query = URLEncoder.encode(address, StandardCharsets.UTF_8);
      var request =
          HttpRequest.newBuilder(server.url().resolve("/mailbox/messages?to=" + query)).build();
      String body = http.send(request, BodyHandlers.ofString()).body();
      return StreamSupport.stream(json.readTree(body).spliterator(), false)
          .map(Inbox::message)
          .toList();
    } catch (java.io.IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Waits until as many messages have come, and gives the newest.
  public Message await(String address, int count) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> to(address).size() >= count);
    return to(address).getFirst();
  }

  /// The messages with a subject, newest first.
  public List<Message> to(String address, String subject) {
    return to(address).stream().filter(m -> m.subject().equals(subject)).toList();
  }

  /// Waits until as many messages with a subject have come, and gives the newest.
  public Message await(String address, String subject, int count) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> to(address, subject).size() >= count);
    return to(address, subject).getFirst();
  }

  /// Waits until as many messages with a code have come, and gives the newest code.
  public String awaitCode(String address, int count) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> withCode(address).size() >= count);
    return withCode(address).getFirst().code();
  }

  private List<Message> withCode(String address) {
    return to(address).stream().filter(Message::hasCode).toList();
  }

  public Message await(String address) {
    return await(address, 1);
  }

  private static Message message(JsonNode m) {
    return new Message(
        m.path("id").asString(),
        m.path("channel").asString(),
        m.path("portal").asString(),
        m.path("from").asString(),
        m.path("to").asString(),
        m.path("subject").asString(),
        m.path("text").asString(),
        m.path("html").asString());
  }
}
