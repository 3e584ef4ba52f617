package io.portero.bench;

import java.util.List;

/// One line of `/proc/PID/stat`, as proc(5) has it.
///
/// @param parent the process that began it
/// @param ticks of processor time, its own, in user and kernel mode
/// @param waited the same of the children that have ended
record ProcessStat(long parent, long ticks, long waited) {

  /// So long is one tick, on every Linux that Java runs on.
  static final int TICK_MILLIS = 10;

  private static final int PARENT = 1;
  private static final int USER = 11;

  /// The name stands in brackets and may hold anything, brackets too.
  static ProcessStat of(String line) {
    List<String> fields = List.of(line.substring(line.lastIndexOf(')') + 2).strip().split(" ", -1));
    return new ProcessStat(
        number(fields, PARENT),
        number(fields, USER) + number(fields, USER + 1),
        number(fields, USER + 2) + number(fields, USER + 3));
  }

  private static long number(List<String> fields, int index) {
    return Long.parseLong(fields.get(index));
  }
}
