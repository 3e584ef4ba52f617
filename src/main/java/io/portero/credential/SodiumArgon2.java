package io.portero.credential;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Locale;

/// libsodium, which chooses code for the processor's own instructions (SSSE3, AVX2, AVX-512) while it runs: the reference implementation is
/// compiled for any. It computes Argon2id with one lane and 16 bytes of salt, as all hashes of ours are made; what other systems made
/// otherwise is left to the others.
final class SodiumArgon2 extends CalledArgon2 {

  private static final int ARGON2ID_13 = 2;
  private static final int SALT_BYTES = 16;
  private static final int LEAST_HASH_BYTES = 16;

  /// Of memory; it takes no less.
  private static final int LEAST_KIB = 8;

  /// Hash, its length, password, its length, salt, passes, memory in bytes, algorithm.
  private static final FunctionDescriptor SIGNATURE =
      FunctionDescriptor.of(
          JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_LONG,
          JAVA_INT);

  /// Computed by the reference implementation.
  private static final Argon2 KNOWN =
      Argon2.read(
              "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$yrdGtGIZk/3JHsUHh5gLQUqQppLwvGjf4Z+cJbPLqew")
          .orElseThrow();

  private final MethodHandle function;

  private SodiumArgon2(SymbolLookup library) {
    this.function =
        Linker.nativeLinker().downcallHandle(library.findOrThrow("crypto_pwhash"), SIGNATURE);
  }

  /// Ready, and tried.
  ///
  /// @throws Unusable where there is none for this system, or it may not be loaded
  static SodiumArgon2 load() throws Unusable {
    try {
      SymbolLookup library =
          NativeLibrary.open(file(System.getProperty("os.name"), System.getProperty("os.arch")));
      initialize(library);
      SodiumArgon2 loaded = new SodiumArgon2(library);
      loaded.require(KNOWN);
      return loaded;
    } catch (IOException | RuntimeException | UnsatisfiedLinkError e) {
      throw new Unusable("libsodium cannot be used (%s)".formatted(e.getMessage()), e);
    }
  }

  /// Looks at the processor. 0 is the first time, 1 a later one.
  private static void initialize(SymbolLookup library) {
    int result;
    try {
      result =
          (int)
              Linker.nativeLinker()
                  .downcallHandle(
                      library.findOrThrow("sodium_init"), FunctionDescriptor.of(JAVA_INT))
                  .invokeExact();
    } catch (Throwable e) {
      throw new IllegalStateException("libsodium could not be called", e);
    }
    if (result < 0) {
      throw new IllegalStateException("libsodium could not be initialized: " + result);
    }
  }

  /// Where a library stands in the jar, such as `linux64/libsodium.so`.
  static String file(String system, String processor) {
    String os = system.toLowerCase(Locale.ROOT);
    boolean arm = processor.equals("aarch64") || processor.equals("arm64");
    boolean intel = processor.equals("amd64") || processor.equals("x86_64");
    if (os.startsWith("mac")) {
      return arm ? "mac_arm/libsodium.dylib" : "mac/libsodium.dylib";
    }
    if (os.startsWith("windows") && intel) {
      return "windows64/libsodium.dll";
    }
    return os.equals("linux") && (arm || intel)
        ? (arm ? "arm64/libsodium.so" : "linux64/libsodium.so")
        : "none/" + os + "-" + processor;
  }

  @Override
  public boolean computes(Argon2 parameters) {
    return parameters.type().equals("argon2id")
        && parameters.lanes() == 1
        && parameters.salt().length == SALT_BYTES
        && parameters.hash().length >= LEAST_HASH_BYTES
        && parameters.memory() >= LEAST_KIB;
  }

  @Override
  void call(Argon2 parameters, MemorySegment secret, MemorySegment salt, MemorySegment hash) {
    int result;
    try {
      result =
          (int)
              function.invokeExact(
                  hash,
                  hash.byteSize(),
                  secret,
                  secret.byteSize(),
                  salt,
                  (long) parameters.passes(),
                  parameters.memory() * 1024L,
                  ARGON2ID_13);
    } catch (Throwable e) {
      throw new IllegalStateException("libsodium could not be called", e);
    }
    if (result != 0) {
      throw new IllegalStateException("libsodium refused its parameters or found no memory");
    }
  }
}
