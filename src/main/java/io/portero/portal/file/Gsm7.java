package io.portero.portal.file;

import java.util.OptionalInt;

/// The alphabet of a plain SMS (3GPP TS 23.038, default alphabet): 160 characters fit in one message; any other character
/// makes it 70, at twice the price.
public final class Gsm7 {

  /// Most units of one message.
  public static final int MOST = 160;

  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  private static final String EXTENDED = "^{}\\[~]|€\f";

  private Gsm7() {}

  /// Index of the first character that is not of the alphabet.
  public static OptionalInt firstForeign(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (BASIC.indexOf(text.charAt(i)) < 0 && EXTENDED.indexOf(text.charAt(i)) < 0) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /// Units that the text takes: one a character, two for the few of the extension table.
  public static int units(String text) {
    return (int) text.chars().map(c -> EXTENDED.indexOf(c) >= 0 ? 2 : 1).sum();
  }
}
