package io.portero.support;

import io.portero.cli.Main;
import io.portero.database.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What an operator typed after `./portero`, in a process of its own: its exit code, what it said on standard output, and beside.
public record CommandLineRun(int exitCode, String out, String beside) {

  /// All of it.
  public String said() {
    return out + beside;
  }

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
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-Duser.language=en",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path", ""), Main.class.getName()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    try {
      Path beside = Files.createTempFile("command", ".txt");
      Process process = builder.redirectError(beside.toFile()).start();
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int exitCode = process.waitFor();
      String said = Files.readString(beside);
      Files.delete(beside);
      return new CommandLineRun(exitCode, out, said);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
