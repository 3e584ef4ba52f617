package io.portero.settings;

import io.portero.shared.Language;

/// What the manual says about a setting, in Markdown without links: the tables of all settings in `docs/production.md` and its
/// Spanish twin are made from these.
///
/// @param usualEnglish what holds where nobody sets it, @param usualSpanish the same
public record SettingText(
    String usualEnglish,
    String usualSpanish,
    String english,
    String spanish,
    InProduction production) {

  /// What production asks of a setting.
  public enum InProduction {
    ANY("", ""),
    REQUIRED("required", "obligatorio"),
    REQUIRED_OR_TLS(
        "required, or `PORTERO_TLS_CERTIFICATE`", "obligatorio, o `PORTERO_TLS_CERTIFICATE`"),
    REFUSED("refused", "se rechaza");

    private final String english;
    private final String spanish;

    InProduction(String english, String spanish) {
      this.english = english;
      this.spanish = spanish;
    }

    public String in(Language language) {
      return language == Language.ES ? spanish : english;
    }
  }

  static SettingText says(String usual, String english, String spanish) {
    return says(usual, usual, english, spanish);
  }

  static SettingText says(
      String usualEnglish, String usualSpanish, String english, String spanish) {
    return new SettingText(usualEnglish, usualSpanish, english, spanish, InProduction.ANY);
  }

  SettingText production(InProduction asks) {
    return new SettingText(usualEnglish, usualSpanish, english, spanish, asks);
  }

  public String about(Language language) {
    return language == Language.ES ? spanish : english;
  }

  public String usual(Language language) {
    return language == Language.ES ? usualSpanish : usualEnglish;
  }
}
