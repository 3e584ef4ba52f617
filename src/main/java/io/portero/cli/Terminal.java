package io.portero.cli;

/// Whether somebody looks at what a command writes.
final class Terminal {

  private Terminal() {}

  static boolean isThere() {
    var console = System.console();
    return console != null && console.isTerminal();
  }
}
