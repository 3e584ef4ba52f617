package io.portero.credential;

import java.util.Arrays;
import java.util.stream.Stream;

/// A set of words of which only 64 bits each are kept: 100,000 words in 800 KB. That one of them is confused with another
/// word happens once in 10^14 look-ups, and then a good password is refused.
final class Fingerprints {

  private final long[] sorted;

  private Fingerprints(long[] sorted) {
    this.sorted = sorted;
  }

  static Fingerprints of(Stream<String> words) {
    return new Fingerprints(words.mapToLong(Fingerprints::of).sorted().distinct().toArray());
  }

  boolean contains(String word) {
    return Arrays.binarySearch(sorted, of(word)) >= 0;
  }

  int size() {
    return sorted.length;
  }

  /// FNV-1a, a character at a time.
  private static long of(String word) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}
