package io.portero.cli;

import io.portero.shared.Language;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a command says: in the language of `--lang`, else in Spanish for whoever's system speaks it, else in English.
public final class Say {

  /// Read before [#begin] takes the system's habits away.
  private static final Locale SYSTEM = Locale.getDefault();

  private static volatile @Nullable Language asked;

  private Say() {}

  /// From here on numbers and dates look the same on every system; only what is said to people follows their language.
  static void begin() {
    Objects.requireNonNull(SYSTEM);
    Locale.setDefault(Locale.ROOT);
  }

  /// @param language null: the system's
  static void speak(@Nullable Language language) {
    asked = language;
  }

  public static Language language() {
    Language chosen = asked;
    return chosen == null ? ofSystem() : chosen;
  }

  public static Locale locale() {
    return language().locale();
  }

  public static String in(String english, String spanish) {
    return language() == Language.ES ? spanish : english;
  }

  /// With values in the places of `%s` and `%,d`, numbers as the language writes them.
  public static String in(String english, String spanish, Object... values) {
    return String.format(locale(), in(english, spanish), values);
  }

  /// Java only knows the languages that are installed where it runs; the shell's variables say what was meant.
  private static Language ofSystem() {
    return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
        .map(name -> Optional.ofNullable(System.getenv(name)).orElse(""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .map(value -> value.split("[_.@-]", -1)[0])
        .flatMap(Language::of)
        .orElseGet(() -> Language.of(SYSTEM.getLanguage()).orElse(Language.EN));
  }
}
