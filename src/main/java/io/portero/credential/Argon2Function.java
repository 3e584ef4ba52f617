package io.portero.credential;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One implementation of Argon2 version 1.3 (decision 018).
interface Argon2Function {

  /// Says `java` to hash in Java where native code would do.
  String SETTING = "portero.argon2";

  /// Whether it computes these at all.
  default boolean computes(Argon2 parameters) {
    return true;
  }

  /// The hash of a password with these parameters and this salt, as long as theirs.
  byte[] hash(Argon2 parameters, byte[] password);

  /// For each hash the first that computes it of libsodium, the reference implementation and Bouncy Castle.
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
      List<Argon2Function> usable = new ArrayList<>();
      add(usable, SodiumArgon2::load);
      add(usable, NativeArgon2::load);
      usable.add(new JavaArgon2());
      return (parameters, password) ->
          usable.stream()
              .filter(each -> each.computes(parameters))
              .findFirst()
              .orElseThrow()
              .hash(parameters, password);
    }

    private interface Loader {
      Argon2Function load() throws CalledArgon2.Unusable;
    }

    private static void add(List<Argon2Function> usable, Loader loader) {
      try {
        usable.add(loader.load());
      } catch (CalledArgon2.Unusable e) {
        LOG.warn("Passwords are hashed by other code, which takes longer: {}", e.getMessage());
      }
    }
  }
}
