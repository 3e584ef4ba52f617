package io.portero.portal.file;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Durations as operators write them: `60s`, `30m`, `12h`, `1d`.
public final class Durations {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,6})([smhd])");

  private Durations() {}

  public static Optional<Duration> read(String written) {
    Matcher m = FORM.matcher(written);
    if (!m.matches()) {
      return Optional.empty();
    }
    long n = Long.parseLong(m.group(1));
    return Optional.of(
        switch (m.group(2).charAt(0)) {
          case 's' -> Duration.ofSeconds(n);
          case 'm' -> Duration.ofMinutes(n);
          case 'h' -> Duration.ofHours(n);
          default -> Duration.ofDays(n);
        });
  }

  /// In the greatest unit that says it without a rest.
  public static String write(Duration duration) {
    long s = duration.toSeconds();
    if (s % 86_400 == 0) {
      return s / 86_400 + "d";
    }
    return s % 3_600 == 0 ? s / 3_600 + "h" : s % 60 == 0 ? s / 60 + "m" : s + "s";
  }
}
