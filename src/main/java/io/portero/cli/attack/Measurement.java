package io.portero.cli.attack;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// All blocks of one flow, and what they say.
record Measurement(List<Block> blocks) {

  /// Inside of these an AUC tells nobody anything of use.
  private static final double LOW = 0.45;

  private static final double HIGH = 0.55;

  Measurement {
    blocks = List.copyOf(blocks);
  }

  Interval auc() {
    return over(Block::auc);
  }

  /// Known against known.
  Interval alike() {
    return over(Block::alike);
  }

  /// Known against known with a millisecond added.
  Interval slower() {
    return over(Block::slower);
  }

  /// Passes if the whole interval is inside, and if the same measurements find no difference where there is none and a
  /// millisecond where one was added.
  Verdict verdict() {
    if (!answersAlike()) {
      return Verdict.DIFFERS;
    }
    boolean controls = alike().contains(0.5) && !slower().inside(LOW, HIGH);
    if (auc().inside(LOW, HIGH)) {
      return controls && alike().inside(LOW, HIGH) ? Verdict.PASS : unfit(controls);
    }
    if (auc().contains(0.5)) {
      return unfit(controls);
    }
    return controls ? Verdict.LEAK : Verdict.UNFIT;
  }

  /// Of each class.
  int count() {
    return blocks.stream().mapToInt(b -> b.known().size()).sum();
  }

  double medianMillis(Function<Block, List<Reply>> side) {
    long[] sorted =
        blocks.stream()
            .flatMap(b -> side.apply(b).stream())
            .mapToLong(Reply::nanos)
            .sorted()
            .toArray();
    return LongStream.of(sorted).skip(sorted.length / 2).findFirst().orElseThrow() / 1e6;
  }

  Set<Integer> statuses(Function<Block, List<Reply>> side) {
    return blocks.stream()
        .flatMap(b -> side.apply(b).stream())
        .map(Reply::status)
        .collect(Collectors.toSet());
  }

  private boolean answersAlike() {
    return statuses(Block::known).equals(statuses(Block::unknown))
        && over(Block::aucOfLengths).contains(0.5);
  }

  private static Verdict unfit(boolean controls) {
    return controls ? Verdict.UNSURE : Verdict.UNFIT;
  }

  private Interval over(ToDoubleFunction<Block> figure) {
    return Interval.of(blocks.stream().mapToDouble(figure).toArray());
  }
}
