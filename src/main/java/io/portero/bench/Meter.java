package io.portero.bench;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;

/// Reads what server and database use, and waits until they have done what they put off.
final class Meter {

  private static final int LONGEST_SECONDS = 60;

  /// Idle is watched for so many times as long: it is little, and counted in ticks.
  private static final int IDLE_TIMES = 3;

  /// More than idle, and still nothing: one tick of each process, and another for the next second's share.
  private static final double NOTHING_MILLIS = 40;

  private final ProcessFiles files;
  private final OptionalLong server;
  private final OptionalLong database;
  private final int leastSeconds;
  private Usage idle = new Usage(0, 0);

  /// @param server its process, @param database PostgreSQL's first process; empty: not measured
  /// @param leastSeconds as long as nothing is looked at after the last answer: what is done every few seconds has its turn
  Meter(ProcessFiles files, OptionalLong server, OptionalLong database, int leastSeconds) {
    this.files = files;
    this.server = server;
    this.database = database;
    this.leastSeconds = leastSeconds;
  }

  Usage read() {
    return new Usage(value(server, files::millis), value(database, files::millisOfFamily));
  }

  /// Memory of the server in MiB; not a number if it is not measured.
  double residentMib() {
    return value(server, files::residentKib) / 1024;
  }

  /// What is used a second while nobody comes.
  Usage idle() {
    return idle;
  }

  /// Finds out [#idle]; nobody may come meanwhile.
  void watchIdle() {
    if (leastSeconds > 0) {
      settle();
      Usage before = read();
      pause(IDLE_TIMES * leastSeconds);
      idle = read().since(before).part(IDLE_TIMES * leastSeconds);
    }
  }

  /// Waits until nothing is done any more that answers have put off: mails, the record's sealing, and the like.
  void settle() {
    pause(leastSeconds);
    for (int i = 0; leastSeconds > 0 && i < LONGEST_SECONDS; i++) {
      Usage before = read();
      pause(1);
      if (read().since(before).sum() <= 2 * idle.sum() + NOTHING_MILLIS) {
        return;
      }
    }
  }

  private static double value(OptionalLong process, LongFunction<OptionalLong> figure) {
    OptionalLong found =
        process.isPresent() ? figure.apply(process.getAsLong()) : OptionalLong.empty();
    return found.isPresent() ? found.getAsLong() : Double.NaN;
  }

  private static void pause(int seconds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
