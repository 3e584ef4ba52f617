package io.portero.support;

import io.portero.cli.Main;
import io.portero.database.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What an operator typed after `./portero`, in a process of its own: what it said and its exit code.
public record CommandLineRun(int exitCode, String said) {

  /// Runs beside a server with its database and data folder; says everything in English.
  public static CommandLineRun of(Database database, Path data, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", data.toString()));
    return run(
        Map.of(
            "PORTERO_DB_URL", database.url(),
            "PORTERO_DB_USER", database.user(),
            "PORTERO_DB_PASSWORD", database.password().reveal()),
        all);
  }

  /// Runs a command that needs no database.
  public static CommandLineRun alone(String... arguments) {
    return run(Map.of(), List.of(arguments));
  }

  private static CommandLineRun run(Map<String, String> environment, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-Duser.language=en", "-Dstdout.encoding=UTF-8"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path", ""), Main.class.getName()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new CommandLineRun(process.waitFor(), said);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
