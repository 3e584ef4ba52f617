package io.portero.support;

import io.portero.cli.Main;
import io.portero.database.Database;
import io.portero.terminal.Console;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an operator typed after `./portero`: its exit code, what it said on standard output, and beside. In English, and with no settings
/// but those that are named.
public record CommandLineRun(int exitCode, String out, String beside) {

  /// All of it.
  public String said() {
    return out + beside;
  }

  /// Runs beside a server with its database and data folder.
  public static CommandLineRun of(Database database, Path data, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", data.toString()));
    return inThisProcess(
        Map.of(
            "PORTERO_DB_URL", database.url(),
            "PORTERO_DB_USER", database.user(),
            "PORTERO_DB_PASSWORD", database.password().reveal()),
        all);
  }

  /// Runs a command that needs no database.
  public static CommandLineRun alone(String... arguments) {
    return inThisProcess(Map.of(), List.of(arguments));
  }

  private static CommandLineRun inThisProcess(
      Map<String, String> environment, List<String> arguments) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("LANG", "en_US.UTF-8");
    var out = new ByteArrayOutputStream();
    var beside = new ByteArrayOutputStream();
    var console =
        Console.of(
            all,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(beside, true, StandardCharsets.UTF_8));
    int exitCode = Main.run(console, arguments.toArray(String[]::new));
    return new CommandLineRun(
        exitCode, out.toString(StandardCharsets.UTF_8), beside.toString(StandardCharsets.UTF_8));
  }

  /// Runs in a process of its own, with these variables beside those of the test's: seconds, where the others take a fraction of one.
  public static CommandLineRun inItsOwnProcess(
      Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-Duser.language=en",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8"));
    command.addAll(List.of("-cp", classPath(), Main.class.getName()));
    command.addAll(List.of(arguments));
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

  /// Without the tests, whose log is not that of a command.
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator, -1))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
