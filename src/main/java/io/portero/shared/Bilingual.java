package io.portero.shared;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/// What an operator reads, in both languages of the product: it is written where it is thought of, and the language is chosen where it
/// is said. What people at a portal read stands in `texts/{language}.yaml` instead.
public record Bilingual(String english, String spanish) implements Serializable {

  /// A number and what it counts, in the singular or the plural: `1 password`, `1,200 passwords`.
  ///
  /// @param one in English, @param other than one in English, @param una in Spanish, @param otras than one in Spanish
  public static Bilingual counted(long n, String one, String other, String una, String otras) {
    return new Bilingual(
        String.format(Language.EN.locale(), "%,d %s", n, n == 1 ? one : other),
        String.format(Language.ES.locale(), "%,d %s", n, n == 1 ? una : otras));
  }

  /// In Spanish for whoever's system speaks it, else in English.
  public String in(Locale locale) {
    return locale.getLanguage().equals(Language.ES.code()) ? spanish : english;
  }

  public Bilingual before(Bilingual rest) {
    return new Bilingual(english + rest.english, spanish + rest.spanish);
  }

  /// This as a heading, and a line for each.
  public Bilingual over(List<Bilingual> lines) {
    Bilingual whole = this;
    for (Bilingual line : lines) {
      whole = whole.before(new Bilingual("\n  - ", "\n  - ")).before(line);
    }
    return whole;
  }

  /// In English, for logs and tests.
  @Override
  public String toString() {
    return english;
  }
}
