package io.portero.credential;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;

/// A hash made by another system. Costs have upper bounds: a file of hashes is input too.
interface ForeignHash {

  /// What the other system's function makes of a password, with this hash's parameters and salt.
  byte[] digest(String password);

  /// What it made of the right one.
  byte[] expected();

  /// Parameters and salt as they were written, with the hash itself blanked out: reads as a hash of the same kind.
  String recipe();

  Effort effort();

  /// The work of `units` of this kind, for nothing: nobody can tell by time how much of it a hash of their own took.
  ///
  /// @param units at least 1
  void spend(long units, String password);

  /// How much work [#digest(String)] is.
  ///
  /// @param kind algorithm, and whatever else is not the number of units; equal kinds can be added up
  record Effort(String kind, long units) {}

  /// Reads one kind of encoded hash; empty if it is of another kind, damaged, or dearer than we are willing to pay.
  interface Reader {
    Optional<ForeignHash> read(String encoded);
  }

  /// Work that comes in powers of two only, once for each that `units` is the sum of.
  static void powersOfTwo(long units, IntConsumer work) {
    for (long left = units; left > 0; left -= Long.highestOneBit(left)) {
      work.accept(Long.numberOfTrailingZeros(Long.highestOneBit(left)));
    }
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// Base64 with or without padding; also passlib's, which writes `.` for `+`.
  static byte[] base64(String text) {
    return Base64.getDecoder().decode(text.replace('.', '+'));
  }

  /// The whole match, with this group of base64 turned into zeros of the same length.
  static String blanked(Matcher match, int group) {
    StringBuilder recipe = new StringBuilder(match.group());
    String zeros = match.group(group).replaceAll("[^=]", "A");
    return recipe.replace(match.start(group), match.end(group), zeros).toString();
  }
}
