package io.portero.credential;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.crypto.bcrypt.BCrypt;

/// `$2b$10$…`. It reads 72 bytes of a password at most, here as in the system that it came from.
record BcryptHash(String encoded) implements ForeignHash {

  private static final Pattern FORM =
      Pattern.compile("\\$2[aby]\\$(?:0[4-9]|1[0-4])\\$[./A-Za-z0-9]{53}");

  static Optional<ForeignHash> read(String encoded) {
    return FORM.matcher(encoded).matches()
        ? Optional.of(new BcryptHash(encoded))
        : Optional.empty();
  }

  @Override
  public boolean matches(String password) {
    return BCrypt.checkpw(ForeignHash.utf8(password), encoded);
  }
}
