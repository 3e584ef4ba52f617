package io.portero.recognition;

import java.text.Normalizer;
import java.util.Locale;

/// How people type a phrase: with care, on a telephone, in capitals. Some ways stand twice because more people
/// write so. The order is part of every decoy: never change it.
enum Handwriting {
  CAREFUL,
  CAREFUL_TOO,
  LOWER_CASE,
  WITHOUT_ACCENTS,
  HURRIED,
  HURRIED_TOO,
  CAREFUL_DOT,
  WITHOUT_ACCENTS_DOT,
  SHOUTED,
  NUMBERED,
  EXCLAIMED;

  private static final Locale SPANISH = Locale.forLanguageTag("es-CO");
  private static final int LONGEST = 40;

  String write(String plain, Choices choices) {
    return switch (this) {
      case CAREFUL, CAREFUL_TOO -> plain;
      case LOWER_CASE -> plain.toLowerCase(SPANISH);
      case WITHOUT_ACCENTS -> withoutAccents(plain);
      case HURRIED, HURRIED_TOO -> withoutAccents(plain).toLowerCase(SPANISH);
      case CAREFUL_DOT -> ended(plain, ".");
      case WITHOUT_ACCENTS_DOT -> ended(withoutAccents(plain), ".");
      case SHOUTED -> withoutAccents(plain).toUpperCase(SPANISH);
      case NUMBERED -> numbered(plain, 1 + choices.below(99));
      case EXCLAIMED -> ended(plain, "!");
    };
  }

  private static String numbered(String plain, int number) {
    boolean hasOne = Character.isDigit(plain.charAt(plain.length() - 1));
    return hasOne ? plain : ended(plain, " " + number);
  }

  private static String ended(String plain, String end) {
    return plain.length() + end.length() <= LONGEST ? plain + end : plain;
  }

  /// Without acute accents and diaereses; the ñ stays, as nobody takes it for an n.
  private static String withoutAccents(String plain) {
    String apart = Normalizer.normalize(plain, Normalizer.Form.NFD);
    return Normalizer.normalize(apart.replaceAll("[\\x{301}\\x{308}]", ""), Normalizer.Form.NFC);
  }
}
