package io.portero.shared;

/// Characters that take no place on a screen: pasting and exporting bring them along, nobody means them, and what holds one looks
/// like what does not.
public final class InvisibleCharacters {

  private InvisibleCharacters() {}

  /// Format characters (zero width, directions, soft hyphen), variation selectors and fillers (Unicode's
  /// `Default_Ignorable_Code_Point`, and the blank pattern of Braille).
  public static boolean is(int c) {
    return c >= 0x80
        && (Character.getType(c) == Character.FORMAT
            || in(c, 0xFE00, 0xFE0F)
            || in(c, 0xE0000, 0xE0FFF)
            || in(c, 0x180B, 0x180F)
            || in(c, 0x2060, 0x206F)
            || in(c, 0x115F, 0x1160)
            || in(c, 0x17B4, 0x17B5)
            || c == 0x034F
            || c == 0x3164
            || c == 0xFFA0
            || c == 0x2800);
  }

  /// Any blank, the ones that do not break too; of the controls only tab and line ends.
  public static boolean isBlank(int c) {
    return c >= '\t' && c <= '\r' || Character.isSpaceChar(c);
  }

  private static boolean in(int c, int first, int last) {
    return c >= first && c <= last;
  }
}
