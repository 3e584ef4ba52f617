package io.portero.shared;

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

  public boolean isEmpty() {
    return value.isEmpty();
  }

  @Override
  public String toString() {
    return "Secret[…]";
  }
}
