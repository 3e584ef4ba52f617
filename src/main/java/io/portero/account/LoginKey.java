package io.portero.account;

import io.portero.shared.DocumentNumber;
import io.portero.shared.EmailAddress;
import io.portero.shared.Typed;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What an account is found by, in one comparable form; unique in its portal. Accounts may have several.
///
/// @param value such as `document:NIT:900102030`, `document:NIT:900102030/tesoreria`, `user:rgomez`, `email:ana@correo.example`
public record LoginKey(String value) {

  /// Most characters of a user name.
  public static final int MAX_USER = 100;

  static final String DOCUMENT = "document:";
  static final String EMAIL = "email:";
  private static final Pattern UNUSABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

  public static LoginKey document(DocumentNumber document) {
    return new LoginKey(DOCUMENT + document);
  }

  /// One company has many users (A2).
  ///
  /// @throws IllegalArgumentException if `user` is no user name, see [#tidyUser]
  public static LoginKey documentAndUser(DocumentNumber document, String user) {
    return new LoginKey(DOCUMENT + document + "/" + tidy(user));
  }

  /// @throws IllegalArgumentException if `user` is no user name, see [#tidyUser]
  public static LoginKey user(String user) {
    return new LoginKey("user:" + tidy(user));
  }

  public static LoginKey email(EmailAddress email) {
    return new LoginKey(EMAIL + email);
  }

  /// A user name as it is compared: no space at either end (A4), NFKC, lower case, so that `José`, `JOSÉ` and `José` in two
  /// code points are one. Empty if nothing is left, if it is longer than [#MAX_USER] or has control characters.
  public static Optional<String> tidyUser(String typed) {
    if (typed.length() > 10 * MAX_USER || UNUSABLE.matcher(Typed.trim(typed)).find()) {
      return Optional.empty();
    }
    String lower = Normalizer.normalize(typed, Form.NFKC).toLowerCase(Locale.ROOT);
    String tidy = Typed.trim(Normalizer.normalize(lower, Form.NFKC));
    return tidy.isEmpty() || tidy.length() > MAX_USER ? Optional.empty() : Optional.of(tidy);
  }

  /// The document that this key begins with; empty for user names and addresses.
  Optional<DocumentNumber> documentPart() {
    if (!value.startsWith(DOCUMENT)) {
      return Optional.empty();
    }
    String[] parts = value.substring(DOCUMENT.length()).split("[:/]", 3);
    return Optional.of(new DocumentNumber(parts[0], parts[1]));
  }

  private static String tidy(String user) {
    return tidyUser(user).orElseThrow(() -> new IllegalArgumentException("not a user name"));
  }

  @Override
  public String toString() {
    return value;
  }
}
