package io.portero.credential;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;

/// The reference implementation's other entrance, which takes secret and associated data too, as RFC 9106's test vectors do:
/// a struct of five buffers with their lengths, numbers, and two ways to find memory.
final class Argon2Context {

  private static final int VERSION_13 = 0x13;
  private static final int ARGON2ID = 2;

  private Argon2Context() {}

  /// @param buffers password, salt, secret, associated data
  static byte[] hash(SymbolLookup library, Argon2.Cost cost, int length, byte[]... buffers)
      throws Throwable {
    var function =
        Linker.nativeLinker()
            .downcallHandle(
                library.findOrThrow("argon2_ctx"),
                FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment out = arena.allocate(length);
      MemorySegment context = arena.allocate(120, 8);
      buffer(context, 0, out);
      for (int i = 0; i < buffers.length; i++) {
        buffer(context, i + 1, arena.allocateFrom(JAVA_BYTE, buffers[i]));
      }
      int[] numbers = {cost.passes(), cost.memory(), cost.lanes(), cost.lanes(), VERSION_13};
      MemorySegment.copy(numbers, 0, context, JAVA_INT, 76, numbers.length);
      int result = (int) function.invokeExact(context, ARGON2ID);
      if (result != 0) {
        throw new AssertionError(result);
      }
      return out.toArray(JAVA_BYTE);
    }
  }

  private static void buffer(MemorySegment context, int index, MemorySegment buffer) {
    context.set(ADDRESS, 16L * index, buffer);
    context.set(JAVA_INT, 16L * index + 8, (int) buffer.byteSize());
  }
}
