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

/// The reference implementation in C, as the library `argon2-jvm` brings it, compiled for several systems. It wipes its own memory; what we hand over, we wipe.
final class NativeArgon2 extends CalledArgon2 {

  private static final int VERSION_13 = 0x13;

  /// Passes, memory, lanes, password, its length, salt, its length, hash, its length, no text wanted, type, version.
  private static final FunctionDescriptor SIGNATURE =
      FunctionDescriptor.of(
          JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS,
          JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT);

  /// One of the reference implementation's own tests.
  private static final Argon2 KNOWN =
      Argon2.read(
              "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4")
          .orElseThrow();

  private final MethodHandle function;

  private NativeArgon2(SymbolLookup library) {
    this.function =
        Linker.nativeLinker().downcallHandle(library.findOrThrow("argon2_hash"), SIGNATURE);
  }

  /// Ready, and tried.
  ///
  /// @throws Unusable where there is none for this system, or it may not be loaded
  static NativeArgon2 load() throws Unusable {
    try {
      NativeArgon2 loaded =
          new NativeArgon2(
              NativeLibrary.open(
                  file(System.getProperty("os.name"), System.getProperty("os.arch"))));
      loaded.require(KNOWN);
      return loaded;
    } catch (IOException | RuntimeException | UnsatisfiedLinkError e) {
      throw new Unusable("native code cannot be used (%s)".formatted(e.getMessage()), e);
    }
  }

  /// Where a library stands in the jar, such as `linux-x86-64/libargon2.so`.
  static String file(String system, String processor) {
    String arch = processor.equals("amd64") ? "x86-64" : processor.replace("x86_64", "x86-64");
    String os = system.toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      return "win32-" + arch + "/argon2.dll";
    }
    return os.startsWith("mac")
        ? "darwin-" + arch + "/libargon2.dylib"
        : os + "-" + arch + "/libargon2.so";
  }

  @Override
  void call(Argon2 parameters, MemorySegment secret, MemorySegment salt, MemorySegment hash) {
    int result;
    try {
      result =
          (int)
              function.invokeExact(
                  parameters.passes(),
                  parameters.memory(),
                  parameters.lanes(),
                  secret,
                  secret.byteSize(),
                  salt,
                  salt.byteSize(),
                  hash,
                  hash.byteSize(),
                  MemorySegment.NULL,
                  0L,
                  parameters.typeCode(),
                  VERSION_13);
    } catch (Throwable e) {
      throw new IllegalStateException("Argon2 could not be called", e);
    }
    if (result != 0) {
      throw new IllegalStateException(
          "Argon2 refused its parameters or found no memory: " + result);
    }
  }
}
