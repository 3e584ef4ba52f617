package io.portero.settings;

import io.portero.shared.EmailAddress;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The plain kinds of setting: numbers, words, files.
final class SettingKinds {

  private static final Map<String, String> SWITCHES =
      Map.ofEntries(
          Map.entry("true", "true"),
          Map.entry("yes", "true"),
          Map.entry("on", "true"),
          Map.entry("1", "true"),
          Map.entry("si", "true"),
          Map.entry("sí", "true"),
          Map.entry("false", "false"),
          Map.entry("no", "false"),
          Map.entry("off", "false"),
          Map.entry("none", "false"),
          Map.entry("0", "false"));

  /// Anything: a password, options for Java.
  static final SettingKind TEXT = written -> written;

  /// `true` or `false`.
  static final SettingKind SWITCH = written -> chosen(written, "true", "false");

  private SettingKinds() {}

  /// A switch that is kept as one of two words of its own.
  static SettingKind chosenAs(String on, String off) {
    return written -> chosen(written, on, off);
  }

  /// A whole number.
  static SettingKind number(int least, int most) {
    return written -> {
      if (written.matches("-?[0-9]{1,9}")) {
        int number = Integer.parseInt(written);
        if (number >= least && number <= most) {
          return String.valueOf(number);
        }
      }
      throw new InvalidSetting(
          "must be a whole number from %s to %s, without a unit, not: %s"
              .formatted(least, most, written),
          "debe ser un número entero de %s a %s, sin unidad, no: %s"
              .formatted(least, most, written));
    };
  }

  /// One of some words, in capitals or not.
  static SettingKind oneOf(String... words) {
    return written -> {
      String word = written.toLowerCase(Locale.ROOT);
      if (List.of(words).contains(word)) {
        return word;
      }
      throw notOneOf(List.of(words), written);
    };
  }

  static SettingKind mail() {
    return written ->
        EmailAddress.read(written)
            .map(EmailAddress::value)
            .orElseThrow(() ->
                new InvalidSetting(
                    "is no e-mail address: " + written,
                    "no es una dirección de correo: " + written));
  }

  /// A folder, which need not be there yet.
  static SettingKind folder() {
    return written -> path(written).toString();
  }

  /// A file that is there.
  static SettingKind file() {
    return written -> {
      Path file = path(written);
      if (Files.isDirectory(file)) {
        throw new InvalidSetting(
            "names a folder instead of a file: " + written,
            "indica una carpeta en vez de un archivo: " + written);
      }
      if (!Files.isReadable(file)) {
        boolean there = Files.exists(file);
        throw new InvalidSetting(
            "names a file that %s: %s"
                .formatted(there ? "may not be read by this user" : "is not there", written),
            "indica un archivo que %s: %s"
                .formatted(there ? "este usuario no puede leer" : "no existe", written));
      }
      return file.toString();
    };
  }

  private static Path path(String written) throws InvalidSetting {
    if (written.equals("~") || written.startsWith("~/")) {
      throw new InvalidSetting(
          "begins with ~, which only a shell understands: write the whole path",
          "empieza con ~, que solo un intérprete de comandos entiende: escriba la ruta completa");
    }
    try {
      return Path.of(written);
    } catch (InvalidPathException e) {
      throw new InvalidSetting(
          "is no path that this system can have: " + written,
          "no es una ruta que este sistema pueda tener: " + written);
    }
  }

  private static String chosen(String written, String on, String off) throws InvalidSetting {
    String word = written.toLowerCase(Locale.ROOT);
    String meant = word.equals(on) ? "true" : word.equals(off) ? "false" : SWITCHES.get(word);
    if (meant == null) {
      throw notOneOf(List.of(on, off), written);
    }
    return meant.equals("true") ? on : off;
  }

  private static InvalidSetting notOneOf(List<String> words, String written) {
    String near = NearestName.nearest(written.toLowerCase(Locale.ROOT), words).orElse("");
    return new InvalidSetting(
        "must be %s, not: %s%s"
            .formatted(
                joined(words, " or "),
                written,
                near.isEmpty() ? "" : " (did you mean " + near + "?)"),
        "debe ser %s, no: %s%s"
            .formatted(
                joined(words, " o "),
                written,
                near.isEmpty() ? "" : " (¿quiso decir " + near + "?)"));
  }

  private static String joined(List<String> words, String last) {
    return String.join(", ", words.subList(0, words.size() - 1)) + last + words.getLast();
  }
}
