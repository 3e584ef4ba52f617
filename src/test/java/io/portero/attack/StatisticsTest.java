package io.portero.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The arithmetic of a timing attack, against values known from tables and from counting pairs.
class StatisticsTest {

  @Test
  @DisplayName("samples that do not overlap are told apart wholly, equal ones not at all")
  void extremes() {
    assertThat(Auc.of(new double[] {4, 5, 6}, new double[] {1, 2, 3})).isEqualTo(1);
    assertThat(Auc.of(new double[] {1, 2, 3}, new double[] {4, 5, 6})).isZero();
    assertThat(Auc.of(new double[] {7, 7, 7}, new double[] {7, 7})).isEqualTo(0.5);
  }

  @Test
  @DisplayName(
      "the AUC by ranks is the one that counting every pair gives, with ties counting half")
  void asByCounting() {
    Random random = new Random(20261121);
    for (int round = 0; round < 50; round++) {
      double[] a = random.ints(1 + random.nextInt(30), 0, 12).asDoubleStream().toArray();
      double[] b = random.ints(1 + random.nextInt(30), 3, 15).asDoubleStream().toArray();
      assertThat(Auc.of(a, b)).isCloseTo(counted(a, b), within(1e-12));
    }
  }

  @Test
  @DisplayName("an empty sample is refused")
  void empty() {
    assertThatThrownBy(() -> Auc.of(new double[0], new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest(name = "t at 99.5 % with {0} degrees of freedom is {1}")
  @CsvSource({"9, 3.2498", "19, 2.8609", "39, 2.7079", "120, 2.6174"})
  void quantiles(int freedom, double expected) {
    assertThat(ConfidenceInterval.quantile(freedom)).isCloseTo(expected, within(0.001));
  }

  @Test
  @DisplayName("the interval of ten values is mean ± t·s/√n")
  void interval() {
    ConfidenceInterval of = ConfidenceInterval.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});

    assertThat(of.mean()).isEqualTo(5.5);
    assertThat(of.high() - of.mean()).isCloseTo(3.2498 * 3.02765 / Math.sqrt(10), within(0.001));
    assertThat(of.mean() - of.low()).isCloseTo(of.high() - of.mean(), within(1e-12));
  }

  private static double counted(double[] a, double[] b) {
    double wins = 0;
    for (double x : a) {
      for (double y : b) {
        wins += x > y ? 1 : x == y ? 0.5 : 0;
      }
    }
    return wins / (a.length * b.length);
  }
}
