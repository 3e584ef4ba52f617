package io.portero.csv;

import java.util.Locale;

/// Why something in a file is not used, in both languages of the product.
public record Reason(String english, String spanish) {

  /// In Spanish for whoever's system speaks it, else in English.
  public String in(Locale locale) {
    return locale.getLanguage().equals("es") ? spanish : english;
  }

  @Override
  public String toString() {
    return english;
  }
}
