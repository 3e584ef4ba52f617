package io.portero.shared;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/// Random values from a CSPRNG, for links, cookies and codes.
public final class Tokens {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  private static final int LENGTH = 43;
  private static final int MARKS = 8;

  private Tokens() {}

  /// 256 bits in base64url without padding: 43 characters.
  public static Secret token() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /// A token that follows from another one and some text; tells nothing about either.
  public static Secret derived(String token, String text) {
    byte[] hash = Sha256.of(token + text);
    return Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
  }

  /// Whether a string has the form of a [#token()]; anything else need not be looked up.
  public static boolean looksLikeToken(String value) {
    return FORM.matcher(value).matches();
  }

  /// The token in an address: mail programs and people leave a full stop, a bracket or a quote at its end. A token that nothing but
  /// such marks follow is meant; letters or digits after it make it another text.
  public static String fromAddress(String said) {
    boolean marked =
        said.length() > LENGTH
            && said.length() <= LENGTH + MARKS
            && said.codePoints().skip(LENGTH).noneMatch(Character::isLetterOrDigit);
    return marked ? said.substring(0, LENGTH) : said;
  }

  /// A code as it is compared: spaces and dashes between its characters do not make it another.
  public static String tidy(String typed) {
    return Typed.without(typed, Tokens::isBetween);
  }

  /// Blanks, dashes and signs that nobody sees.
  public static boolean isBetween(int c) {
    return InvisibleCharacters.isBlank(c)
        || InvisibleCharacters.is(c)
        || Character.getType(c) == Character.DASH_PUNCTUATION;
  }

  /// `length` characters drawn evenly from `alphabet`.
  public static Secret code(String alphabet, int length) {
    StringBuilder code = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      code.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
    }
    return Secret.of(code.toString());
  }
}
