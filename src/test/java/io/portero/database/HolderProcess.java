package io.portero.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// One [DatabaseHolder] in a JVM of its own.
final class HolderProcess implements AutoCloseable {

  private static final String JAVA =
      Path.of(System.getProperty("java.home", ""), "bin", "java").toString();

  private final Path data;
  private final Process process;
  private final BufferedReader out;

  private HolderProcess(Path data, Process process) {
    this.data = data;
    this.process = process;
    this.out = process.inputReader();
  }

  static HolderProcess fork(Path data) throws IOException {
    return fork(data, "en");
  }

  static HolderProcess fork(Path data, String language) throws IOException {
    var classpath = System.getProperty("java.class.path", "");
    var command =
        List.of(
            JAVA,
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classpath,
            DatabaseHolder.class.getName(),
            data.toString(),
            language);
    return new HolderProcess(data, new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  /// Waits for what it says next; null when it has ended.
  @Nullable String says() throws IOException {
    return out.readLine();
  }

  /// `SIGTERM`, as Ctrl-C and a service manager do; waits for the end.
  void terminate() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  /// `SIGKILL`: no hook runs.
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  long pid() {
    return process.pid();
  }

  /// The process of PostgreSQL, as its own note tells.
  ProcessHandle postgres() throws IOException {
    var note = data.resolve("postgres/cluster/postmaster.pid");
    var pid = Long.parseLong(Files.readAllLines(note).getFirst().strip());
    return ProcessHandle.of(pid).orElseThrow();
  }

  JdbcClient jdbc() {
    var database = DatabaseFile.read(data.resolve("database.properties")).orElseThrow();
    return JdbcClient.create(
        new DriverManagerDataSource(database.url(), database.user(), database.password().reveal()));
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      kill();
    }
  }
}
