package io.portero.cli;

import io.portero.Portero;

/// The one entry of the jar: every `./portero …` command ends here.
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    Portero.main(args);
  }
}
