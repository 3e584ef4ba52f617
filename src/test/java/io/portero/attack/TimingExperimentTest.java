package io.portero.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.visitor.TimedResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The whole experiment of security.md 1 on servers that exist only as seeded random times.
class TimingExperimentTest {

  private static final double MILLISECOND = 1e6;
  private static final int OK = 200;

  /// Around 8 ms with a long tail, as a page over loopback takes.
  private static TimingMeasurement measure(double addedToKnown, int pairs) {
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
    TimingMeasurement measured = measure(0, 4_000);

    assertThat(measured.count()).isEqualTo(4_000);
    assertThat(measured.verdict()).isEqualTo(TimingVerdict.PASS);
    assertThat(measured.auc().inside(0.45, 0.55)).isTrue();
    assertThat(measured.alike().inside(0.45, 0.55)).isTrue();
  }

  @Test
  @DisplayName("control: a millisecond added on purpose is a leak")
  void slower() {
    assertThat(measure(MILLISECOND, 4_000).verdict()).isEqualTo(TimingVerdict.LEAK);
  }

  @Test
  @DisplayName("a known person who is answered sooner is a leak too")
  void sooner() {
    assertThat(measure(-MILLISECOND, 4_000).verdict()).isEqualTo(TimingVerdict.LEAK);
  }

  @Test
  @DisplayName("a large delay is found with few requests, and no delay is not declared safe by few")
  void few() {
    assertThat(measure(50 * MILLISECOND, 400).verdict()).isEqualTo(TimingVerdict.LEAK);
    assertThat(measure(0, 400).verdict()).isEqualTo(TimingVerdict.UNSURE);
  }

  @Test
  @DisplayName("times that spread too far to show a millisecond prove nothing")
  void blind() {
    Random times = new Random(99);
    TimingMeasurement measured =
        experiment(4_000).run((_, _) -> reply(times.nextDouble() * 500 * MILLISECOND), _ -> {});

    assertThat(measured.verdict()).isEqualTo(TimingVerdict.UNFIT);
  }

  @Test
  @DisplayName("answers whose status or length differ need no clock")
  void differ() {
    TimingMeasurement status =
        experiment(400).run((known, _) -> new TimedResponse(1, known ? 303 : 422, 10), _ -> {});
    TimingMeasurement length =
        experiment(400).run((known, _) -> new TimedResponse(1, OK, known ? 11 : 10), _ -> {});

    assertThat(status.verdict()).isEqualTo(TimingVerdict.DIFFERS);
    assertThat(length.verdict()).isEqualTo(TimingVerdict.DIFFERS);
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
              if (known && asked.size() > TimingExperiment.WARM_UP) {
                people.add(person);
              }
              return reply(1);
            },
            _ -> {});

    List<Boolean> first = asked.subList(TimingExperiment.WARM_UP, TimingExperiment.WARM_UP + 20);
    List<Boolean> second =
        asked.subList(TimingExperiment.WARM_UP + 20, TimingExperiment.WARM_UP + 40);
    assertThat(first).containsOnly(true, false).filteredOn(known -> known).hasSize(10);
    assertThat(second).isNotEqualTo(first).filteredOn(known -> known).hasSize(10);
    assertThat(people).hasSize(400).doesNotHaveDuplicates();
  }

  private static TimingExperiment experiment(int pairs) {
    return new TimingExperiment(
        TimingExperiment.BLOCKS, pairs / TimingExperiment.BLOCKS, new SplittableRandom(1));
  }

  private static TimedResponse reply(double nanos) {
    return new TimedResponse((long) nanos, OK, 10);
  }
}
