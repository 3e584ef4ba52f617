package io.portero.bench;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/// People whom nobody knows yet, each with a NIT, a user name and an address of their own. Begins anywhere, so that two runs on one database
/// rarely meet.
final class Newcomers {

  private static final int FIRST = 700_000_000;
  private static final int MANY = 90_000_000;

  private final AtomicInteger last =
      new AtomicInteger(FIRST + new SplittableRandom().nextInt(MANY));

  Person next() {
    int number = last.incrementAndGet();
    return new Person(
        String.valueOf(number), "nuevo" + number, "nuevo" + number + "@bench.example");
  }
}
