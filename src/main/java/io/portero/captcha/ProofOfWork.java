package io.portero.captcha;

import io.portero.shared.Sha256;
import java.util.HexFormat;
import java.util.Random;

/// A proof of work: which number, put after the salt, has this SHA-256? Whoever wants to know tries them all, half of them on
/// average: a fraction of a second for one person, days of processor time for someone with a million requests. Altcha asks the
/// same way; unlike "so many zero bits" it never takes longer than its limit.
///
/// @param salt and number together fit into one block of SHA-256, @param hash in hexadecimal
/// @param most the number is below it
public record ProofOfWork(String salt, String hash, int most) {

  static final int MOST = 200_000;

  /// @param work what to show, @param number what to find
  record Solved(ProofOfWork work, int number) {}

  static Solved drawn(Random random) {
    String salt = HexFormat.of().toHexDigits(random.nextLong());
    int number = random.nextInt(MOST);
    return new Solved(new ProofOfWork(salt, hash(salt + number), MOST), number);
  }

  static String hash(String text) {
    return HexFormat.of().formatHex(Sha256.of(text));
  }
}
