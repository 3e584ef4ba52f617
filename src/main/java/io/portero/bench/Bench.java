package io.portero.bench;

import io.portero.shared.Refusal;
import java.util.List;

/// The whole: everybody arrives, each flow is warmed up, and then measured at each level.
///
/// @param warmUp before each flow; what goes wrong then ends it all
record Bench(Product product, MailSink mails, Meter meter, Effort warmUp, Effort effort) {

  private static final int WARM_UP_AT_ONCE = 32;

  void run(List<Flow> flows, List<Integer> levels, ResultTable table) {
    int most = levels.stream().mapToInt(Integer::intValue).max().orElseThrow();
    flows.forEach(flow -> requirePeople(flow, most));
    Supply arriving = Supply.once(product.members());
    new Round(product.arrival(), arriving, Effort.ofCount(arriving.size()))
        .run(Math.min(WARM_UP_AT_ONCE, most))
        .requireSound();
    meter.watchIdle();
    table.idle(meter.idle());
    table.head();
    for (Flow flow : flows) {
      round(flow, warmUp).run(Math.min(WARM_UP_AT_ONCE, most)).requireSound();
      meter.settle();
      levels.forEach(atOnce -> table.row(measured(flow, atOnce)));
    }
  }

  private Row measured(Flow flow, int atOnce) {
    Usage before = meter.read();
    long mailsBefore = mails.received();
    long start = System.nanoTime();
    Outcome outcome = round(flow, effort).run(atOnce);
    meter.settle();
    double seconds = (System.nanoTime() - start) / 1e9;
    Usage used = meter.read().since(before).above(meter.idle(), seconds);
    return new Row(
        flow.name(),
        atOnce,
        outcome,
        used.part(outcome.times().count()),
        meter.residentMib(),
        (mails.received() - mailsBefore) / outcome.seconds());
  }

  private Round round(Flow flow, Effort howLong) {
    return new Round(flow, product.people(flow.whom()), howLong);
  }

  private void requirePeople(Flow flow, int most) {
    int there = product.people(flow.whom()).size();
    if (there < most) {
      throw new Refusal(
          "%s needs %s people at least, as many as walk at once, and there are %s: name more with --people, or leave it out with --flow."
              .formatted(flow.name(), most, there),
          "%s necesita al menos %s personas, tantas como recorren a la vez, y hay %s: indique más con --people, o déjelo fuera con --flow."
              .formatted(flow.name(), most, there));
    }
  }
}
