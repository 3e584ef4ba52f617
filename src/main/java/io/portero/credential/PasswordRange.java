package io.portero.credential;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// A password's place in the list of breached ones: what may be asked for, and what stays here.
final class PasswordRange {

  private static final int PREFIX = 5;

  /// Lines that only fill the answer up are counted zero times.
  private static final Pattern COUNTED = Pattern.compile(":0*[1-9]\\d*\\s*");

  private final String sha1;

  PasswordRange(String password) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8));
      this.sha1 = HexFormat.of().withUpperCase().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-1 is missing from this Java", e);
    }
  }

  String prefix() {
    return sha1.substring(0, PREFIX);
  }

  /// @param answer lines of `rest of the hash:how often it leaked`; anything else is passed over
  boolean isNamedIn(String answer) {
    String rest = sha1.substring(PREFIX);
    return answer
        .lines()
        .anyMatch(line ->
            line.regionMatches(true, 0, rest, 0, rest.length())
                && COUNTED.matcher(line.substring(rest.length())).matches());
  }
}
