package io.portero.cli;

import io.portero.terminal.JsonLine;
import io.portero.terminal.Output;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/// Which Portero on which Java.
@Command(name = "version", description = "Says which version this is.")
final class VersionCommand implements Runnable, IVersionProvider {

  @Override
  public void run() {
    JsonLine values = JsonLine.of("portero", portero()).and("java", Runtime.version().toString());
    Output.say(() -> getVersion()[0], values);
  }

  @Override
  public String[] getVersion() {
    return new String[] {"Portero %s, Java %s".formatted(portero(), Runtime.version())};
  }

  private static String portero() {
    return Objects.requireNonNullElse(
        VersionCommand.class.getPackage().getImplementationVersion(), "(unpacked)");
  }
}
