package io.portero.cli;

import io.portero.console.Output;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/// Which Portero on which Java.
@Command(name = "version", description = "Says which version this is.")
final class Version implements Runnable, IVersionProvider {

  @Override
  public void run() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("portero", portero());
    values.put("java", Runtime.version().toString());
    Output.say(() -> getVersion()[0], values);
  }

  @Override
  public String[] getVersion() {
    return new String[] {"Portero %s, Java %s".formatted(portero(), Runtime.version())};
  }

  private static String portero() {
    return Objects.requireNonNullElse(
        Version.class.getPackage().getImplementationVersion(), "(unpacked)");
  }
}
