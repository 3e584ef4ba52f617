package io.portero.credential;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.Sha2Crypt;

/// `$5$…` and `$6$…`: SHA-crypt, as Linux and Dovecot keep passwords.
///
/// @param head all before the hash: function, rounds and salt
record ShaCryptHash(String head, int rounds, byte[] expected) implements ForeignHash {

  private static final Pattern FORM =
      Pattern.compile(
          "(\\$([56])\\$(?:rounds=(\\d{4,7})\\$)?[./0-9A-Za-z]{1,16}\\$)([./0-9A-Za-z]{43}|[./0-9A-Za-z]{86})");
  private static final int USUAL_ROUNDS = 5_000;
  private static final int MIN_ROUNDS = 1_000;
  private static final int MAX_ROUNDS = 1_000_000;

  static Optional<ForeignHash> read(String encoded) {
    Matcher m = FORM.matcher(encoded);
    if (!m.matches() || m.group(4).length() != (m.group(2).equals("6") ? 86 : 43)) {
      return Optional.empty();
    }
    int rounds = m.group(3) == null ? USUAL_ROUNDS : Integer.parseInt(m.group(3));
    return rounds < MIN_ROUNDS || rounds > MAX_ROUNDS
        ? Optional.empty()
        : Optional.of(new ShaCryptHash(m.group(1), rounds, ForeignHash.utf8(m.group(4))));
  }

  @Override
  public byte[] digest(String password) {
    return digest(password, head);
  }

  @Override
  public String recipe() {
    return head + ".".repeat(expected.length);
  }

  /// In thousands of rounds: there are never fewer.
  @Override
  public Effort effort() {
    return new Effort(kind(), (rounds + MIN_ROUNDS - 1) / MIN_ROUNDS);
  }

  @Override
  public void spend(long units, String password) {
    String salt = head.substring(0, head.length() - 1);
    digest(
        password,
        head.substring(0, 3)
            + "rounds="
            + units * MIN_ROUNDS
            + salt.substring(salt.lastIndexOf('$'))
            + "$");
  }

  private byte[] digest(String password, String head) {
    byte[] typed = ForeignHash.utf8(password);
    String hashed =
        kind().equals("sha512-crypt")
            ? Sha2Crypt.sha512Crypt(typed, head)
            : Sha2Crypt.sha256Crypt(typed, head);
    return ForeignHash.utf8(hashed.substring(hashed.lastIndexOf('$') + 1));
  }

  private String kind() {
    return head.charAt(1) == '6' ? "sha512-crypt" : "sha256-crypt";
  }
}
