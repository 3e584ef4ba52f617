package io.portero.attack;

import io.portero.visitor.TimedResponse;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// All blocks of one flow, and what they say.
record TimingMeasurement(List<TimingBlock> blocks) {

  /// Inside of these an AUC tells nobody anything of use.
  private static final double LOW = 0.45;

  private static final double HIGH = 0.55;

  TimingMeasurement {
    blocks = List.copyOf(blocks);
  }

  ConfidenceInterval auc() {
    return over(TimingBlock::auc);
  }

  /// Known against known.
  ConfidenceInterval alike() {
    return over(TimingBlock::alike);
  }

  /// Known against known with a millisecond added.
  ConfidenceInterval slower() {
    return over(TimingBlock::slower);
  }

  /// Passes if the whole interval is inside, and if the same measurements find no difference where there is none and a
  /// millisecond where one was added.
  TimingVerdict verdict() {
    if (!answersAlike()) {
      return TimingVerdict.DIFFERS;
    }
    boolean controls = alike().contains(0.5) && !slower().inside(LOW, HIGH);
    if (auc().inside(LOW, HIGH)) {
      return controls && alike().inside(LOW, HIGH) ? TimingVerdict.PASS : unfit(controls);
    }
    if (auc().contains(0.5)) {
      return unfit(controls);
    }
    return controls ? TimingVerdict.LEAK : TimingVerdict.UNFIT;
  }

  /// Of each class.
  int count() {
    return blocks.stream().mapToInt(b -> b.known().size()).sum();
  }

  double medianMillis(Function<TimingBlock, List<TimedResponse>> side) {
    long[] sorted =
        blocks.stream()
            .flatMap(b -> side.apply(b).stream())
            .mapToLong(TimedResponse::nanos)
            .sorted()
            .toArray();
    return LongStream.of(sorted).skip(sorted.length / 2).findFirst().orElseThrow() / 1e6;
  }

  Set<Integer> statuses(Function<TimingBlock, List<TimedResponse>> side) {
    return blocks.stream()
        .flatMap(b -> side.apply(b).stream())
        .map(TimedResponse::status)
        .collect(Collectors.toSet());
  }

  private boolean answersAlike() {
    return statuses(TimingBlock::known).equals(statuses(TimingBlock::unknown))
        && over(TimingBlock::aucOfLengths).contains(0.5);
  }

  private static TimingVerdict unfit(boolean controls) {
    return controls ? TimingVerdict.UNSURE : TimingVerdict.UNFIT;
  }

  private ConfidenceInterval over(ToDoubleFunction<TimingBlock> figure) {
    return ConfidenceInterval.of(blocks.stream().mapToDouble(figure).toArray());
  }
}
