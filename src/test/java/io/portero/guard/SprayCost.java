package io.portero.guard;

import io.portero.support.SettableClock;
import io.portero.support.TestDatabase;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What the watch costs each try; for a decision, not for the build: `mvn test -Dtest=SprayCost`. The numbers stand in
/// `docs/decisions/016-sprays.md`.
class SprayCost {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();
  private static final int TRIES = 2_000;

  @Test
  void cost() {
    Watch calm = new Watch(DB.jdbc(), SettableClock.atSomeMorning(), "on", "calm");
    Watch attacked = new Watch(DB.jdbc(), SettableClock.atSomeMorning(), "on", "attacked");
    measure(calm, "calm", 0, 40);
    measure(attacked, "", 0, 5_000);
    measure(calm, "no alarm, few failures", 1_000, 40);
    measure(attacked, "alarm, 5,000 failures within the hour", 5_000, TRIES);
  }

  private static void measure(Watch watch, String name, int from, int people) {
    long[] hold = new long[Math.max(people, TRIES)];
    long[] wrong = new long[hold.length];
    for (int i = 0; i < hold.length; i++) {
      LoginAttempt attempt =
          watch.attempt("account:" + (from + i % people), "s" + i, Watch.address(i % people));
      long start = System.nanoTime();
      watch.sprayDetector.hold(attempt);
      long held = System.nanoTime();
      watch.sprayDetector.wrong(attempt);
      hold[i] = held - start;
      wrong[i] = System.nanoTime() - held;
    }
    System.out.printf(
        Locale.ROOT, "%-40s hold %.2f ms, wrong %.2f ms%n", name, median(hold), median(wrong));
  }

  private static double median(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2] / 1e6;
  }
}
