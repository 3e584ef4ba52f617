package io.portero.cli;

import java.util.Objects;
import picocli.CommandLine.Command;

/// Which Portero on which Java.
@Command(name = "version", description = "Says which version this is.")
final class Version implements Runnable {

  @Override
  public void run() {
    var version = Version.class.getPackage().getImplementationVersion();
    System.out.printf(
        "Portero %s, Java %s%n",
        Objects.requireNonNullElse(version, "(unpacked)"), Runtime.version());
  }
}
