package io.portero.credential;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One implementation of Argon2 version 1.3 (decision 018).
interface Argon2Function {

  /// Says `java` to hash in Java where native code would do.
  String SETTING = "portero.argon2";

  /// The hash of a password with these parameters and this salt, as long as theirs.
  byte[] hash(Argon2 parameters, byte[] password);

  static Argon2Function best() {
    return Best.FUNCTION;
  }

  /// Chosen once, at the first hash.
  final class Best {
    private static final Logger LOG = LoggerFactory.getLogger(Argon2Function.class);
    private static final Argon2Function FUNCTION = choose();

    private Best() {}

    private static Argon2Function choose() {
      if ("java".equals(System.getProperty(SETTING))) {
        return new JavaArgon2();
      }
      try {
        return NativeArgon2.load();
      } catch (NativeArgon2.Unusable e) {
        LOG.warn("Passwords are hashed in Java, which takes longer: {}", e.getMessage());
        return new JavaArgon2();
      }
    }
  }
}
