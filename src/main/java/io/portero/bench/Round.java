package io.portero.bench;

import io.portero.shared.Refusal;
import io.portero.visitor.LatencyPercentiles;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/// One flow walked by so many at the same moment, each of whom begins the next walk when the last one has ended.
final class Round {

  /// Whoever was asked to come again later does so after a second.
  private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private static final double NANOS = 1e9;

  private final Flow flow;
  private final Supply people;
  private final Effort effort;
  private final AtomicInteger begun = new AtomicInteger();
  private final Queue<Long> times = new ConcurrentLinkedQueue<>();
  private final Queue<Refusal> failures = new ConcurrentLinkedQueue<>();
  private final LongAdder busy = new LongAdder();
  private long start;

  Round(Flow flow, Supply people, Effort effort) {
    this.flow = flow;
    this.people = people;
    this.effort = effort;
  }

  Outcome run(int atOnce) {
    start = System.nanoTime();
    try (var walkers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < atOnce; i++) {
        walkers.execute(this::work);
      }
    }
    double seconds = (System.nanoTime() - start) / NANOS;
    long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
    return new Outcome(
        new LatencyPercentiles(sorted),
        busy.sum(),
        failures.size(),
        Optional.ofNullable(failures.peek()),
        seconds);
  }

  private void work() {
    try {
      while (goesOn() && begun.getAndIncrement() < effort.count()) {
        Person person = people.take();
        if (person == null) {
          return;
        }
        walk(person);
        people.giveBack(person);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean goesOn() {
    return (System.nanoTime() - start) / NANOS < effort.seconds();
  }

  private void walk(Person person) {
    long from = System.nanoTime();
    try {
      flow.walk().accept(person);
      times.add(System.nanoTime() - from);
    } catch (Busy e) {
      busy.increment();
      LockSupport.parkNanos(PAUSE_NANOS);
    } catch (Refusal e) {
      failures.add(e);
    }
  }
}
