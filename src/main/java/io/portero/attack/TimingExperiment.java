package io.portero.attack;

import io.portero.visitor.TimedResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;

/// The order of things: blocks of as many requests of each class, shuffled inside the block, so that nothing but the
/// class itself can make the classes differ.
///
/// @param size requests of each class in a block
record TimingExperiment(int blocks, int size, RandomGenerator random) {

  /// As many as security.md asks for, with 100 requests of each class.
  static final int BLOCKS = 40;

  static final int WARM_UP = 50;

  /// Measures one request for the person of that number, who is known or not.
  interface Probe {
    TimedResponse ask(boolean known, int person);
  }

  TimingMeasurement run(Probe probe, IntConsumer afterBlock) {
    for (int i = 0; i < WARM_UP; i++) {
      probe.ask(i % 2 == 0, i);
    }
    List<TimingBlock> done = new ArrayList<>();
    for (int block = 0; block < blocks; block++) {
      done.add(block(probe, WARM_UP + block * size));
      afterBlock.accept(block + 1);
    }
    return new TimingMeasurement(done);
  }

  private TimingBlock block(Probe probe, int from) {
    List<Boolean> order = new ArrayList<>(Collections.nCopies(size, true));
    order.addAll(Collections.nCopies(size, false));
    for (int i = order.size(); i > 1; i--) {
      Collections.swap(order, i - 1, random.nextInt(i));
    }
    List<TimedResponse> known = new ArrayList<>();
    List<TimedResponse> unknown = new ArrayList<>();
    for (boolean isKnown : order) {
      List<TimedResponse> side = isKnown ? known : unknown;
      side.add(probe.ask(isKnown, from + side.size()));
    }
    return new TimingBlock(known, unknown);
  }
}
