package io.portero.cli;

import io.portero.Portero;
import picocli.CommandLine.Command;

/// Starts the server in this process; the only command that does.
@Command(name = "start", description = "Starts the server.")
final class Start implements Runnable {

  @Override
  public void run() {
    Portero.main(new String[0]);
  }
}
