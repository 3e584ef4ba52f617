package io.portero.cli;

import java.io.PrintStream;

/// How far something is: a bar that redraws itself on a terminal, a line for every tenth elsewhere.
final class ProgressBar {

  private static final int WIDTH = 30;
  private static final String ERASE = "\r\u001B[2K";

  private final PrintStream out;
  private final boolean terminal;
  private String shown = "";

  ProgressBar(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  void show(String what, long done, long total) {
    long percent = total == 0 ? 100 : Math.min(100, 100 * done / total);
    String next = terminal ? drawn(what, percent) : what + " " + percent / 10 * 10 + " %";
    if (next.equals(shown)) {
      return;
    }
    shown = next;
    out.print(terminal ? ERASE + next : next + System.lineSeparator());
    out.flush();
  }

  /// Makes room for other words; the next [#show] draws the bar again.
  void clear() {
    if (terminal && !shown.isEmpty()) {
      out.print(ERASE);
      out.flush();
      shown = "";
    }
  }

  private static String drawn(String what, long percent) {
    int full = (int) (WIDTH * percent / 100);
    return what + " [" + "█".repeat(full) + "·".repeat(WIDTH - full) + "] " + percent + " %";
  }
}
