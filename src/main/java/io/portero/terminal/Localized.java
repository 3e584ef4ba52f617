package io.portero.terminal;

import io.portero.shared.Bilingual;
import java.util.Locale;

/// What a command says to people, in the language of its console.
public final class Localized {

  private Localized() {}

  public static Locale locale() {
    return Console.current().language().locale();
  }

  public static String text(String english, String spanish) {
    return new Bilingual(english, spanish).in(locale());
  }

  /// With values in the places of `%s` and `%,d`, numbers as the language writes them.
  public static String text(String english, String spanish, Object... values) {
    return String.format(locale(), text(english, spanish), values);
  }

  /// A number and what it counts, as [Bilingual#counted] has it.
  public static String counted(long n, String one, String other, String una, String otras) {
    return Bilingual.counted(n, one, other, una, otras).in(locale());
  }
}
