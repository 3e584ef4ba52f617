package io.portero.bench;

import io.portero.shared.Refusal;
import io.portero.terminal.Console;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A server of the bench's own: another process of this program, started as `./portero start` does it, in a data folder that goes with it. Of the
/// settings of the environment only those hold that change what is measured: never the database, the keys, the mail server or the SMS of an
/// installation, which made-up people would end up in.
final class OwnServer implements AutoCloseable {

  /// By its name: the commands import this package.
  private static final String MAIN = "io.portero.cli.Main";

  private static final Set<String> KEPT =
      Set.of(
          "PORTERO_ARGON2_MEMORY", "PORTERO_ARGON2_PASSES", "PORTERO_DB_POOL", "PORTERO_PORTALS");

  private static final String DATABASE_URL = "PORTERO_DB_URL";

  /// Where the operator says that the database of these is for the bench.
  private static final Set<String> OF_DATABASE =
      Set.of(DATABASE_URL, "PORTERO_DB_USER", "PORTERO_DB_PASSWORD", "PORTERO_DB_PASSWORD_FILE");

  private static final int PATIENCE_SECONDS = 60;

  private final Path folder;
  private final boolean externalDatabase;
  private final Map<String, String> settings;
  private final Process process;
  private final URI url;
  private final Thread atExit = Thread.ofPlatform().unstarted(this::end);
  private final AtomicBoolean ended = new AtomicBoolean();
  private volatile Process importing;

  private OwnServer(Path folder, int mailPort, boolean externalDatabase) throws IOException {
    this.folder = folder;
    this.externalDatabase = externalDatabase;
    this.settings =
        Map.of(
            "PORTERO_LIMITS", "off",
            "PORTERO_CAPTCHA", "none",
            "PORTERO_SAMPLE_DATA", "false",
            "PORTERO_PROXIES", "127.0.0.1",
            "PORTERO_SMTP_HOST", "127.0.0.1",
            "PORTERO_SMTP_PORT", String.valueOf(mailPort),
            "PORTERO_SMTP_STARTTLS", "off");
    this.process =
        builder("start", "--port", "0", "--data", data().toString(), "--json")
            .redirectError(folder.resolve("server.log").toFile())
            .start();
    this.importing = process;
    Runtime.getRuntime().addShutdownHook(atExit);
    this.url = ready();
  }

  /// Returns when it answers.
  ///
  /// @param mailPort where it sends mails, @param externalDatabase whether it works on the database of the environment, which must be an empty one
  /// @throws Refusal if it does not come up, with what it said
  static OwnServer start(int mailPort, boolean externalDatabase) {
    if (externalDatabase && !Console.current().environment().containsKey(DATABASE_URL)) {
      throw new Refusal(
          "--external-db wants PORTERO_DB_URL: an empty database.",
          "--external-db necesita PORTERO_DB_URL: una base de datos vacía.");
    }
    try {
      return new OwnServer(Files.createTempDirectory("portero-bench"), mailPort, externalDatabase);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI url() {
    return url;
  }

  long process() {
    return process.pid();
  }

  /// PostgreSQL's first process; empty if the database is not the embedded one.
  OptionalLong database() {
    Path note = data().resolve("postgres/cluster/postmaster.pid");
    try {
      return OptionalLong.of(Long.parseLong(Files.readAllLines(note).getFirst().strip()));
    } catch (IOException | NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /// A file for [#take].
  Path file(String name) {
    requireGoing();
    return folder.resolve(name);
  }

  /// Takes over accounts from a file, by the command for that.
  void take(String portal, Path file) throws IOException, InterruptedException {
    Path said = folder.resolve(portal + ".log");
    Process command =
        builder(
                "accounts",
                "import",
                file.toString(),
                "--portal",
                portal,
                "--data",
                data().toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    importing = command;
    int code = command.waitFor();
    requireGoing();
    if (code != 0) {
      throw failed(Files.readString(said));
    }
  }

  /// Ends it in good order, and deletes its folder.
  @Override
  public void close() {
    end();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException _) {
      // this process is ending: by Ctrl-C, which the server has heard too
    }
  }

  private Path data() {
    return folder.resolve("data");
  }

  /// With the options for Java with which this process runs: `./portero` gives all commands the same ones.
  private ProcessBuilder builder(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path", ""), MAIN));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(Console.current().environment());
    builder.environment().keySet().removeIf(name -> name.startsWith("PORTERO_") && !holds(name));
    builder.environment().putAll(settings);
    return builder;
  }

  private boolean holds(String setting) {
    return KEPT.contains(setting) || externalDatabase && OF_DATABASE.contains(setting);
  }

  private URI ready() throws IOException {
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      String url = address(line);
      if (!url.isEmpty()) {
        Thread.ofVirtual()
            .start(() -> said.lines().forEach(_ -> {})); // or it would wait for a reader
        return URI.create(url);
      }
    }
    requireGoing();
    String log = Files.readString(folder.resolve("server.log"));
    close();
    throw failed(log);
  }

  /// What is in the one line for programs; empty for any other.
  private static String address(String line) {
    try {
      return line.startsWith("{")
          ? JsonMapper.shared().readTree(line).path("ready").asString("")
          : "";
    } catch (JacksonException e) {
      return "";
    }
  }

  private static Refusal failed(String said) {
    return new Refusal(
        "The bench's own server does not work: " + said.strip(),
        "El servidor propio del banco no funciona: " + said.strip());
  }

  /// Ctrl-C ends the server while the rest of this process still goes on for a moment.
  private void requireGoing() {
    if (ended.get()) {
      throw new Refusal("It was ended.", "Se terminó.");
    }
  }

  private void end() {
    if (ended.getAndSet(true)) {
      return;
    }
    try {
      Stream.of(importing, process).map(Process::toHandle).forEach(OwnServer::end);
      // there only if the server had to leave it behind: it was ended while it started
      database().stream()
          .mapToObj(ProcessHandle::of)
          .flatMap(Optional::stream)
          .forEach(OwnServer::end);
      delete(folder);
    } catch (IOException | UncheckedIOException _) {
      // what is left lies among the system's temporary files
    }
  }

  private static void end(ProcessHandle one) {
    one.destroy();
    one.onExit()
        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .handle((_, late) -> late == null || one.destroyForcibly())
        .join();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
