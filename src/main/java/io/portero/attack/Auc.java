package io.portero.attack;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// How well two samples can be told apart: the probability that a value of the first is greater than one of the second,
/// ties counting half (Mann and Whitney's U, divided by the number of pairs). 0.5 tells nothing, 0 and 1 everything.
final class Auc {

  private Auc() {}

  static double of(double[] first, double[] second) {
    int n = first.length;
    int m = second.length;
    if (n == 0 || m == 0) {
      throw new IllegalArgumentException("an empty sample");
    }
    double[] all = Arrays.copyOf(first, n + m);
    System.arraycopy(second, 0, all, n, m);
    double ranks = sumOfFirst(all, n);
    return (ranks - n * (n + 1) / 2.0) / ((double) n * m);
  }

  /// The sum of the ranks of the first `n`; equal values share the middle of their ranks.
  private static double sumOfFirst(double[] all, int n) {
    int[] order =
        IntStream.range(0, all.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> all[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double sum = 0;
    for (int from = 0, to; from < order.length; from = to) {
      to = from + 1;
      while (to < order.length && all[order[to]] == all[order[from]]) {
        to++;
      }
      double shared = (from + 1 + to) / 2.0;
      for (int i = from; i < to; i++) {
        sum += order[i] < n ? shared : 0;
      }
    }
    return sum;
  }
}
