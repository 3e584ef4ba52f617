package io.portero.shared;

import java.text.Normalizer;

/// A password, PIN, code or token on its way. It never prints itself, so that no log line, exception or
/// debugger shows it by accident (ASVS 16.2.5). Compare by [io.portero.shared.Hmac], never by `equals`.
public final class Secret {

  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  public static Secret of(String value) {
    return new Secret(value);
  }

  /// The secret itself. Every call of this method is a place to review.
  public String reveal() {
    return value;
  }

  /// A password as it is compared: telephones and computers write the same ñ in different ways (NFC, RFC 8265 4.2).
  public String normal() {
    return Typed.normal(value, Normalizer.Form.NFC);
  }

  public boolean isEmpty() {
    return value.isEmpty();
  }

  @Override
  public String toString() {
    return "Secret[…]";
  }
}
