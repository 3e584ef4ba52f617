package io.portero.credential;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.crypto.bcrypt.BCrypt;

/// `$2b$10$…`, also over a digest of the password, as some systems have it: `bcrypt_sha256$$2b$10$…`, `$wp$2y$10$…`. It reads 72 bytes
/// of a password at most, here as in the system that it came from.
///
/// @param cost binary logarithm of the rounds, @param expected in bcrypt's own base64
record BcryptHash(
    Prehash prehash, String version, int cost, String salt, byte[] expected, String recipe)
    implements ForeignHash {

  private static final Pattern FORM =
      Pattern.compile(
          "(bcrypt_sha256\\$|\\$wp|)\\$(2[aby])\\$(0[4-9]|1[0-4])\\$([./A-Za-z0-9]{22})([./A-Za-z0-9]{31})");
  private static final int MAX_BYTES = 72;

  static Optional<ForeignHash> read(String encoded) {
    Matcher m = FORM.matcher(encoded);
    return m.matches()
        ? Optional.of(
            new BcryptHash(
                Prehash.of(m.group(1)),
                m.group(2),
                Integer.parseInt(m.group(3)),
                m.group(4),
                ForeignHash.utf8(m.group(5)),
                ForeignHash.blanked(m, 5)))
        : Optional.empty();
  }

  @Override
  public byte[] digest(String password) {
    return digest(password, cost);
  }

  /// The digest before it takes a thousandth of the time.
  @Override
  public Effort effort() {
    return new Effort("bcrypt", 1L << cost);
  }

  /// Each cost is twice the one before: a sum of them for any number of rounds.
  @Override
  public void spend(long units, String password) {
    ForeignHash.powersOfTwo(units, cost -> digest(password, cost));
  }

  private byte[] digest(String password, int cost) {
    byte[] all = prehash.digest(password);
    byte[] read = Arrays.copyOf(all, Math.min(all.length, MAX_BYTES));
    String hashed =
        BCrypt.hashpw(read, String.format(Locale.ROOT, "$%s$%02d$%s", version, cost, salt));
    return ForeignHash.utf8(hashed.substring(hashed.length() - expected.length));
  }
}
