package io.portero.shared;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/// An e-mail address, in lower case, so that it can be compared. What [#read] takes is what our own mailer can send to any server:
/// the `Dot-string` form of RFC 5321 in ASCII, of at most 64 characters before the `@` and 254 in all. A domain with letters of
/// other scripts is taken as its `xn--…` (RFC 5890).
public record EmailAddress(String value) {

  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL_PART = 64;
  private static final int LONGEST_LABEL = 63;

  /// `atext` of RFC 5322 without letters and digits.
  private static final String SIGNS = "!#$%&'*+-/=?^_`{|}~";

  /// What `java.net.IDN` turns into other letters, where today's rules (IDNA 2008) mean another domain.
  private static final String MEANT_OTHERWISE = "ßẞς\u200c\u200d";

  /// Of what stands in the database: an address from before the form was as strict is let be, and refused by the mailer alone.
  public EmailAddress {
    int at = value.lastIndexOf('@');
    if (value.length() > LONGEST || at < 1 || at == value.length() - 1 || !isPlain(value)) {
      throw new IllegalArgumentException("not an e-mail address");
    }
  }

  /// Takes off blanks at the ends, signs that nobody sees, a wrapping `<…>` or `mailto:`, and the full stop at the end of a domain.
  /// Never turns one address into another one: whatever else is wrong is refused.
  public static Optional<EmailAddress> read(String typed) {
    if (Typed.isBeyond(typed, LONGEST)) {
      return Optional.empty();
    }
    String tidy = unwrap(Typed.trim(Typed.without(typed, InvisibleCharacters::is)));
    int at = tidy.lastIndexOf('@');
    if (at < 1) {
      return Optional.empty();
    }
    String local = tidy.substring(0, at);
    String domain = ascii(tidy.substring(at + 1), typed);
    String address = local.toLowerCase(Locale.ROOT) + "@" + domain;
    return address.length() <= LONGEST && isDotString(local) && isDomain(domain)
        ? Optional.of(new EmailAddress(address))
        : Optional.empty();
  }

  public String domain() {
    return value.substring(value.lastIndexOf('@') + 1);
  }

  /// `r****@correo.example`: for the account's owner only, after a proof.
  public String masked() {
    return value.charAt(0) + "****@" + domain();
  }

  @Override
  public String toString() {
    return value;
  }

  /// An address copied from a mail or from a link. With `%` in it a link's text is not the address, nor with slashes before it.
  private static String unwrap(String text) {
    String inner =
        text.startsWith("<") && text.endsWith(">") ? text.substring(1, text.length() - 1) : text;
    boolean link =
        inner.regionMatches(true, 0, "mailto:", 0, 7)
            && inner.indexOf('%') < 0
            && !inner.startsWith("//", 7);
    return link ? inner.substring(7) : inner;
  }

  /// @return the domain as servers write it; empty if it is none
  private static String ascii(String domain, String typed) {
    boolean plain = Typed.all(domain, c -> c < 128);
    if (!plain && MEANT_OTHERWISE.chars().anyMatch(c -> typed.indexOf(c) >= 0)) {
      return "";
    }
    try {
      String name = plain ? domain : IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
      String rooted = name.toLowerCase(Locale.ROOT);
      return rooted.endsWith(".") ? rooted.substring(0, rooted.length() - 1) : rooted;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static boolean isDotString(String local) {
    if (local.length() > LONGEST_LOCAL_PART || local.startsWith(".") || local.endsWith(".")) {
      return false;
    }
    return !local.contains("..")
        && Typed.all(local, c -> c == '.' || isLetterOrDigit(c) || SIGNS.indexOf(c) >= 0);
  }

  private static boolean isDomain(String domain) {
    int from = 0;
    int dot = domain.indexOf('.');
    boolean labelled = dot > 0;
    while (labelled && dot >= 0) {
      labelled = isLabel(domain.substring(from, dot));
      from = dot + 1;
      dot = domain.indexOf('.', from);
    }
    String top = domain.substring(from);
    return labelled
        && top.length() > 1
        && isLabel(top)
        && (top.startsWith("xn--") || Typed.all(top, c -> c >= 'a' && c <= 'z'));
  }

  private static boolean isLabel(String label) {
    return !label.isEmpty()
        && label.length() <= LONGEST_LABEL
        && !label.startsWith("-")
        && !label.endsWith("-")
        && Typed.all(label, c -> c == '-' || isLetterOrDigit(c));
  }

  private static boolean isLetterOrDigit(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  /// ASCII without blanks, control characters and capitals.
  private static boolean isPlain(String value) {
    return Typed.all(value, c -> c > ' ' && c < 127 && (c < 'A' || c > 'Z'));
  }
}
