package io.portero.cli.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The whole experiment of security.md 1 on servers that exist only as seeded random times.
class ExperimentTest {

  private static final double MILLISECOND = 1e6;
  private static final int OK = 200;

  /// Around 8 ms with a long tail, as a page over loopback takes.
  private static Measurement measure(double addedToKnown, int pairs) {
    Random times = new Random(4711);
    return experiment(pairs)
        .run(
            (known, _) ->
                reply(
                    8 * MILLISECOND
                        + Math.exp(times.nextGaussian()) * MILLISECOND
                        + (known ? addedToKnown : 0)),
            _ -> {});
  }

  @Test
  @DisplayName("control: known against known passes at n = 4,000")
  void alike() {
    Measurement measured = measure(0, 4_000);

    assertThat(measured.count()).isEqualTo(4_000);
    assertThat(measured.verdict()).isEqualTo(Verdict.PASS);
    assertThat(measured.auc().inside(0.45, 0.55)).isTrue();
    assertThat(measured.alike().inside(0.45, 0.55)).isTrue();
  }

  @Test
  @DisplayName("control: a millisecond added on purpose is a leak")
  void slower() {
    assertThat(measure(MILLISECOND, 4_000).verdict()).isEqualTo(Verdict.LEAK);
  }

  @Test
  @DisplayName("a known person who is answered sooner is a leak too")
  void sooner() {
    assertThat(measure(-MILLISECOND, 4_000).verdict()).isEqualTo(Verdict.LEAK);
  }

  @Test
  @DisplayName("a large delay is found with few requests, and no delay is not declared safe by few")
  void few() {
    assertThat(measure(50 * MILLISECOND, 400).verdict()).isEqualTo(Verdict.LEAK);
    assertThat(measure(0, 400).verdict()).isEqualTo(Verdict.UNSURE);
  }

  @Test
  @DisplayName("times that spread too far to show a millisecond prove nothing")
  void blind() {
    Random times = new Random(99);
    Measurement measured =
        experiment(4_000).run((_, _) -> reply(times.nextDouble() * 500 * MILLISECOND), _ -> {});

    assertThat(measured.verdict()).isEqualTo(Verdict.UNFIT);
  }

  @Test
  @DisplayName("answers whose status or length differ need no clock")
  void differ() {
    Measurement status =
        experiment(400).run((known, _) -> new Reply(1, known ? 303 : 422, 10), _ -> {});
    Measurement length =
        experiment(400).run((known, _) -> new Reply(1, OK, known ? 11 : 10), _ -> {});

    assertThat(status.verdict()).isEqualTo(Verdict.DIFFERS);
    assertThat(length.verdict()).isEqualTo(Verdict.DIFFERS);
  }

  @Test
  @DisplayName("every block has as many of both, each time in another order, and nobody twice")
  void order() {
    List<Boolean> asked = new ArrayList<>();
    List<Integer> people = new ArrayList<>();
    experiment(400)
        .run(
            (known, person) -> {
              asked.add(known);
              if (known && asked.size() > Experiment.WARM_UP) {
                people.add(person);
              }
              return reply(1);
            },
            _ -> {});

    List<Boolean> first = asked.subList(Experiment.WARM_UP, Experiment.WARM_UP + 20);
    List<Boolean> second = asked.subList(Experiment.WARM_UP + 20, Experiment.WARM_UP + 40);
    assertThat(first).containsOnly(true, false).filteredOn(known -> known).hasSize(10);
    assertThat(second).isNotEqualTo(first).filteredOn(known -> known).hasSize(10);
    assertThat(people).hasSize(400).doesNotHaveDuplicates();
  }

  private static Experiment experiment(int pairs) {
    return new Experiment(Experiment.BLOCKS, pairs / Experiment.BLOCKS, new SplittableRandom(1));
  }

  private static Reply reply(double nanos) {
    return new Reply((long) nanos, OK, 10);
  }
}
