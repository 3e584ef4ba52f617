package io.portero.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A language that the product speaks whole. Spanish is Colombia's, and comes first.
public enum Language {
  ES(Locale.forLanguageTag("es-CO")),
  EN(Locale.forLanguageTag("en-US"));

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /// The code used in addresses, files and the `lang` attribute: `es`, `en`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Locale locale() {
    return locale;
  }

  public static Optional<Language> of(String code) {
    return Arrays.stream(values()).filter(l -> l.code().equalsIgnoreCase(code)).findFirst();
  }
}
