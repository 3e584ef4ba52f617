package io.portero.journey.notice;

import io.portero.journey.StepContext;
import io.portero.portal.Portal;
import io.portero.portal.Texts;
import io.portero.shared.Device;
import io.portero.shared.Language;
import io.portero.shared.Origin;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// What message templates can name beside secrets: names, times as words, place.
public final class MessageData {

  /// As C6 writes it.
  private static final DateTimeFormatter REQUESTED =
      DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm:ss", Locale.ROOT);

  private MessageData() {}

  public static Map<String, String> of(
      StepContext context, String name, String user, Duration lifetime, Instant now) {
    return of(
        context.portal(),
        context.language(),
        context.visit().origin(),
        now,
        lifetime,
        Map.of("name", name, "user", user));
  }

  public static Map<String, String> of(
      Portal portal,
      Language language,
      Origin origin,
      Instant now,
      Duration lifetime,
      Map<String, String> more) {
    Map<String, String> data = new HashMap<>(more);
    var zone = portal.organisation().zone();
    var day =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
            .withLocale(language.locale());
    data.put("requestedAt", REQUESTED.format(now.atZone(zone)));
    data.put("at", day.format(now.atZone(zone)));
    data.put("expiresAt", day.format(now.plus(lifetime).atZone(zone)));
    data.put("lasts", words(Texts.of(portal, language), lifetime));
    data.put("place", origin.address());
    data.put("browser", origin.userAgent());
    data.put("device", device(Texts.of(portal, language), origin));
    return data;
  }

  private static String device(Texts texts, Origin origin) {
    String known = Device.known(origin.userAgent());
    return known.isEmpty() ? texts.get("device.unknown") : known;
  }

  private static String words(Texts texts, Duration lifetime) {
    if (lifetime.toMinutes() < 120) {
      return texts.count("duration.minutes", lifetime.toMinutes());
    }
    return lifetime.toHours() <= 48
        ? texts.count("duration.hours", lifetime.toHours())
        : texts.count("duration.days", lifetime.toDays());
  }
}
