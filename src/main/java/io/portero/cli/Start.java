package io.portero.cli;

import io.portero.Launch;
import io.portero.Portero;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Starts the server in this process; it ends with the process (Ctrl-C, SIGTERM).
@Command(name = "start", description = "Starts the server.")
final class Start implements Callable<Integer> {

  @Mixin private Installation installation = new Installation();

  @Option(
      names = "--port",
      defaultValue = "${env:PORTERO_PORT:-8080}",
      description = "Where it listens (PORTERO_PORT; default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--production",
      description = "Refuses whatever is for trying out only (PORTERO_MODE=production).")
  private boolean production;

  @Override
  public Integer call() throws InterruptedException {
    Portero.start(new Launch(installation.data(), port, production || productionMode()));
    new CountDownLatch(1).await();
    return 0;
  }

  private static boolean productionMode() {
    return "production".equals(System.getenv("PORTERO_MODE"));
  }
}
