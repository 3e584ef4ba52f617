package io.portero.cli;

import io.portero.shared.Refusal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// What was typed, as far as Java could read it: it decodes the command line by the locale, and what does not fit becomes a
/// question mark in silence.
final class ReadableArguments {

  private static final char UNREADABLE = '\uFFFD';

  private ReadableArguments() {}

  /// @throws Refusal if an argument cannot be what was typed
  static void requireReadable(List<String> arguments) {
    for (String argument : arguments) {
      if (argument.indexOf(UNREADABLE) >= 0 || (isAscii() && argument.indexOf('?') >= 0)) {
        throw new Refusal(
            "“%s” could not be read: this locale (%s) has not all of its letters. Set LC_ALL=C.UTF-8 and type it again."
                .formatted(argument, encoding()),
            "No se pudo leer «%s»: a esta configuración regional (%s) le faltan letras. Defina LC_ALL=C.UTF-8 y escríbalo de nuevo."
                .formatted(argument, encoding()));
      }
    }
  }

  private static String encoding() {
    return System.getProperty("sun.jnu.encoding", "UTF-8");
  }

  private static boolean isAscii() {
    String name = encoding().toUpperCase(Locale.ROOT);
    return name.startsWith("ANSI_X3")
        || name.equals("646")
        || (Charset.isSupported(name) && Charset.forName(name).equals(StandardCharsets.US_ASCII));
  }
}
