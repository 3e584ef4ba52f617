package io.portero.captcha;

import io.portero.shared.BriefHttp;
import io.portero.shared.Overloaded;
import io.portero.shared.Secret;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/// Asks a provider by its `siteverify` call.
final class Siteverify implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofMillis(2500);
  private static final int LONGEST_ANSWER = 16 * 1024;
  private static final int AT_ONCE = 64;
  private static final int BUSY_SECONDS = 3;

  private final BriefHttp http;

  Siteverify(Duration patience) {
    this.http = new BriefHttp(patience, LONGEST_ANSWER, AT_ONCE);
  }

  /// @param fields of the form; the secret is not among them
  /// @throws Overloaded if too many wait for a provider already
  SiteverifyResult ask(URI url, Secret secret, Map<String, String> fields) {
    return switch (http.ask(request(url, secret, fields))) {
      case BriefHttp.Answer.Given(int status, byte[] body) -> SiteverifyAnswer.read(status, body);
      case BriefHttp.Answer.None(String why, _) -> new SiteverifyResult.Down(why);
      case BriefHttp.Answer.Busy() -> throw new Overloaded(BUSY_SECONDS);
    };
  }

  private static HttpRequest.Builder request(URI url, Secret secret, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(url)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString("secret=" + encoded(secret.reveal()) + "&" + form));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    http.close();
  }
}
