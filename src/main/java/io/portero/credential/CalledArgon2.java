package io.portero.credential;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Native code, called by Java's foreign-function interface. What is handed over is wiped.
///
/// A call holds on to its thread, which [HashingCapacity] therefore takes from a pool of its own.
abstract class CalledArgon2 implements Argon2Function {

  @Override
  public final byte[] hash(Argon2 parameters, byte[] password) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment secret = arena.allocateFrom(JAVA_BYTE, password);
      MemorySegment salt = arena.allocateFrom(JAVA_BYTE, parameters.salt());
      MemorySegment hash = arena.allocate(parameters.hash().length);
      try {
        call(parameters, secret, salt, hash);
        return hash.toArray(JAVA_BYTE);
      } finally {
        secret.fill((byte) 0);
        hash.fill((byte) 0);
      }
    }
  }

  /// Fills `hash`.
  ///
  /// @throws IllegalStateException if the code could not be called, refused its parameters or found no memory
  abstract void call(
      Argon2 parameters, MemorySegment secret, MemorySegment salt, MemorySegment hash);

  /// @param known of the password `password`
  /// @throws Unusable if this code computes something else
  final void require(Argon2 known) throws Unusable {
    byte[] hash = hash(known, "password".getBytes(StandardCharsets.UTF_8));
    if (!Arrays.equals(hash, known.hash())) {
      throw new Unusable("native code computes something else", null);
    }
  }

  /// There is no such code for this system, or it may not be loaded, or is wrong.
  static final class Unusable extends Exception {
    Unusable(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
