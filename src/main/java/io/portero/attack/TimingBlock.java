package io.portero.attack;

import io.portero.visitor.TimedResponse;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// One block's answers, in the order in which they were measured: for data that match, and for data that do not. Blocks
/// are compared each by itself, so that a machine that grows busier meanwhile shifts both alike.
record TimingBlock(List<TimedResponse> known, List<TimedResponse> unknown) {

  private static final double MILLISECOND = 1e6;

  TimingBlock {
    known = List.copyOf(known);
    unknown = List.copyOf(unknown);
  }

  double auc() {
    return compare(known, unknown, TimedResponse::nanos);
  }

  double aucOfLengths() {
    return compare(known, unknown, TimedResponse::length);
  }

  /// Control: every second one that matches against the others.
  double alike() {
    return compare(everySecond(0), everySecond(1), TimedResponse::nanos);
  }

  /// Control: the same halves, one of them a millisecond slower.
  double slower() {
    return Auc.of(
        values(everySecond(0), r -> r.nanos() + MILLISECOND),
        values(everySecond(1), TimedResponse::nanos));
  }

  private List<TimedResponse> everySecond(int from) {
    return IntStream.range(0, known.size())
        .filter(i -> i % 2 == from)
        .mapToObj(known::get)
        .toList();
  }

  private static double compare(
      List<TimedResponse> a, List<TimedResponse> b, ToDoubleFunction<TimedResponse> what) {
    return Auc.of(values(a, what), values(b, what));
  }

  private static double[] values(
      List<TimedResponse> replies, ToDoubleFunction<TimedResponse> what) {
    return replies.stream().mapToDouble(what).toArray();
  }
}
