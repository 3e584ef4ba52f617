package io.portero.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An e-mail address, in lower case, so that it can be compared.
public record EmailAddress(String value) {

  private static final Pattern FORM =
      Pattern.compile(
          "[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");

  public EmailAddress {
    if (value.length() > 254 || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an e-mail address");
    }
  }

  public static Optional<EmailAddress> read(String typed) {
    if (Typed.isBeyond(typed, 254)) {
      return Optional.empty();
    }
    String tidy = typed.strip().toLowerCase(Locale.ROOT);
    return tidy.length() <= 254 && FORM.matcher(tidy).matches()
        ? Optional.of(new EmailAddress(tidy))
        : Optional.empty();
  }

  public String domain() {
    return value.substring(value.indexOf('@') + 1);
  }

  /// `r****@correo.example`: for the account's owner only, after a proof.
  public String masked() {
    return value.charAt(0) + "****@" + domain();
  }

  @Override
  public String toString() {
    return value;
  }
}
