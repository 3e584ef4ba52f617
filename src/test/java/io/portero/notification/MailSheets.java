package io.portero.notification;

import io.portero.portal.Portal;
import io.portero.portal.PortalCheck;
import io.portero.shared.Secret;
import io.portero.support.SettableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Writes every message of the samples to `target/mails/{portal}`, as HTML and as text, to be looked at. By hand: `mvn test
/// -Dtest=MailSheets`. Not among the tests, whose names end otherwise.
class MailSheets {

  private static final String ADDRESS = "https://portal.example.co/";
  private static final String TOKEN = "Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4";

  private final MessageRenderer renderer = new MessageRenderer(() -> ADDRESS);

  @ParameterizedTest
  @ValueSource(strings = {"alianza", "facturatech", "multiportal"})
  void write(String sample) throws IOException {
    Portal portal = PortalCheck.of(Path.of("portals", sample)).portals().all().getFirst();
    Path folder = Files.createDirectories(Path.of("target/mails", sample));
    portal
        .files()
        .messages()
        .forEach((name, template) ->
            template
                .texts()
                .forEach((language, text) -> {
                  Map<String, Secret> secrets =
                      Map.of(
                          "code", Secret.of("7Zx1f2"),
                          "link", Secret.of(ADDRESS + sample + "/link/" + TOKEN),
                          "notMe", Secret.of(ADDRESS + sample + "/not-me/" + TOKEN));
                  var notification =
                      new Notification(
                          portal.id(), language, name, null, null, data(), secrets, null, "sheet");
                  MessageValues values =
                      MessageValues.of(notification, portal, SettableClock.atSomeMorning());
                  MessageBody mail = renderer.mail(portal, language, text, values);
                  String sms =
                      text.sms().map(s -> renderer.sms(portal, s, values).text()).orElse("");
                  Path file = folder.resolve(name + "." + language.code());
                  put(file + ".html", mail.html());
                  put(file + ".txt", mail.subject() + "\n\n" + mail.text() + "\n" + sms);
                }));
  }

  private static Map<String, String> data() {
    Map<String, String> data = new HashMap<>();
    for (String count : List.of("sameSecret", "oneNetwork", "manyWrong", "limit", "more", "sms")) {
      data.put(count, "12");
    }
    for (String time : List.of("at", "requestedAt", "since", "until", "expiresAt")) {
      data.put(time, "27-02-2026 11:12:00");
    }
    data.put("name", "Rosa Quintero");
    data.put("user", "maria.fernanda.quintero");
    data.put("document", "NIT 900102030-4");
    data.put("lasts", "12 horas");
    data.put("place", "Medellín, Antioquia (181.49.0.0)");
    data.put("browser", "Chrome, Windows");
    data.put("device", "Firefox, Android");
    data.put("network", "181.49.0.0/24");
    data.put("day", "2026-02-27");
    return data;
  }

  private static void put(String file, String text) {
    try {
      Files.writeString(Path.of(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
