package io.portero.database;

import io.portero.shared.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A real PostgreSQL on loopback, its data in a folder. Started by PostgreSQL's own `pg_ctl`, which takes it out of
/// the terminal's process group: Ctrl-C reaches Portero, and Portero stops its database last.
final class EmbeddedPostgres implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 120;

  private final Binaries binaries;
  private final Cluster cluster;
  private final int port;
  private final Database database;

  private EmbeddedPostgres(Binaries binaries, Cluster cluster, int port) throws IOException {
    this.binaries = binaries;
    this.cluster = cluster;
    this.port = port;
    this.database = cluster.on(port);
  }

  /// The caller holds the lock of the folder: nobody else starts or stops what is in `home`.
  ///
  /// @param programs where PostgreSQL's programs are unpacked to, or found unpacked
  /// @throws Refusal when PostgreSQL does not start, with what it said
  static EmbeddedPostgres start(Path programs, Path home, boolean durable) {
    try {
      Files.createDirectories(programs);
      Files.createDirectories(home);
      var binaries = Binaries.unpackedIn(programs);
      var cluster = new Cluster(home);
      cluster.ensure(binaries, durable);
      endOrphan(binaries, cluster);
      var postgres = new EmbeddedPostgres(binaries, cluster, freePort(home.resolve("port")));
      postgres.begin();
      return postgres;
    } catch (IOException e) {
      throw refusal(home, e);
    }
  }

  Database database() {
    return database;
  }

  /// Whether its process is there. Whether it answers is the pool's to find out.
  boolean isRunning() {
    return running(cluster).isPresent();
  }

  /// Starts it again on the port where everybody looks for it.
  ///
  /// @throws IOException with what PostgreSQL said, if it does not start
  void again() throws IOException {
    endOrphan(binaries, cluster);
    begin();
  }

  /// Waits until the process has ended; its connections are cut.
  @Override
  public void close() {
    try {
      if (isRunning()) {
        stop(binaries, cluster);
      }
    } catch (IOException e) {
      throw refusal(cluster.home(), e);
    }
  }

  private void begin() throws IOException {
    control(
        binaries,
        cluster,
        List.of("start", "--log", cluster.log().toString(), "--options", "-p " + port));
  }

  private static void stop(Binaries binaries, Cluster cluster) throws IOException {
    control(binaries, cluster, List.of("stop", "--mode", "fast"));
  }

  /// A database whose Portero was killed still runs: it is ended cleanly. A file that only says so (the machine was
  /// switched off) is taken away, lest its number belong to a stranger by now.
  private static void endOrphan(Binaries binaries, Cluster cluster) throws IOException {
    if (running(cluster).isPresent()) {
      stop(binaries, cluster);
    } else {
      Files.deleteIfExists(note(cluster));
    }
  }

  /// A file that is empty or cut short (a disk was full) names no process.
  private static Optional<ProcessHandle> running(Cluster cluster) {
    try {
      return Files.readAllLines(note(cluster)).stream()
          .findFirst()
          .flatMap(first -> ProcessHandle.of(Long.parseLong(first.strip())))
          .filter(EmbeddedPostgres::isPostgres);
    } catch (IOException | NumberFormatException none) {
      return Optional.empty();
    }
  }

  private static Path note(Cluster cluster) {
    return cluster.files().resolve("postmaster.pid");
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().filter(name -> name.matches(".*postgres(\\.exe)?")).isPresent();
  }

  private static void control(Binaries binaries, Cluster cluster, List<String> action)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(binaries.program("pg_ctl"));
    command.addAll(action);
    command.addAll(List.of("--pgdata", cluster.files().toString(), "--wait", "--silent"));
    command.addAll(List.of("--timeout", String.valueOf(PATIENCE_SECONDS)));
    PostgresPrograms.run(command);
  }

  /// The port of last time while it is free, so that an operator's tools find the database again.
  private static int freePort(Path remembered) throws IOException {
    var last =
        Files.exists(remembered) ? Integer.parseInt(Files.readString(remembered).strip()) : 0;
    int port = bindable(last) ? last : anyFree();
    if (port != last) {
      DataFolder.write(remembered, port + "\n");
    }
    return port;
  }

  private static boolean bindable(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return port != 0 && socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  private static int anyFree() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static Refusal refusal(Path home, IOException cause) {
    var log = home.resolve("postgres.log");
    return new Refusal(
        "The embedded PostgreSQL in %s failed: %s%nIts log: %s"
            .formatted(home, cause.getMessage(), log),
        "El PostgreSQL incluido en %s falló: %s%nSu registro: %s"
            .formatted(home, cause.getMessage(), log));
  }
}
