package io.portero.web;

import java.nio.charset.StandardCharsets;

/// Text from outside as it may stand in a log: one line of at most 200 printable ASCII characters (ASVS 16.4.1).
public final class Printable {

  private static final int MOST = 200;

  private Printable() {}

  public static String of(String text) {
    byte[] ascii =
        text.substring(0, Math.min(text.length(), MOST)).getBytes(StandardCharsets.US_ASCII);
    return new String(ascii, StandardCharsets.US_ASCII).replaceAll("[^ -~]", "?");
  }
}
