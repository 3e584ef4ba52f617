package io.portero.cli;

import java.util.Locale;

/// What a command says, in Spanish for whoever's system speaks it, else in English.
public final class Say {

  private Say() {}

  public static String in(String english, String spanish) {
    return Locale.getDefault().getLanguage().equals("es") ? spanish : english;
  }
}
