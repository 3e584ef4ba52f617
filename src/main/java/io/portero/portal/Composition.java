package io.portero.portal;

import io.portero.portal.GuessBudget.Space;

/// How many passwords of the fewest characters a policy allows, of the 94 that can be seen on a keyboard. Rules about
/// kinds of characters make them fewer, never more.
final class Composition {

  private static final int[] CHARACTERS = {26, 26, 10, 32};
  private static final int ALL = 94;

  private final int length;
  private final boolean ruled;
  private final int[] fewest;

  Composition(SecretPolicy policy) {
    this.length = policy.minLength();
    this.ruled = policy.composition() > 0;
    this.fewest = new int[] {policy.upper(), policy.lower(), policy.digits(), policy.special()};
  }

  Space space() {
    if (!ruled) {
      return new Space(ALL + "^" + length, Math.pow(ALL, length));
    }
    double size = count(0, length);
    return new Space(GuessBudget.number(size), size);
  }

  /// Words of `places` characters of this kind and the kinds after it, with enough of each.
  private double count(int kind, int places) {
    if (kind == CHARACTERS.length) {
      return places == 0 ? 1 : 0;
    }
    double words = 0;
    for (int n = fewest[kind]; n <= places; n++) {
      words += choose(places, n) * Math.pow(CHARACTERS[kind], n) * count(kind + 1, places - n);
    }
    return words;
  }

  private static double choose(int of, int n) {
    double ways = 1;
    for (int i = 1; i <= n; i++) {
      ways = ways * (of - n + i) / i;
    }
    return ways;
  }
}
