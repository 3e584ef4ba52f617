package io.portero.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// One PostgreSQL for this JVM, on a free loopback port, without fsync, gone when the JVM ends. The binaries are unpacked
/// once for all JVMs of this machine.
final class PostgresForTests {

  private static final String USER = "postgres";

  private final Path home;
  private final Path data;
  private final int port;
  private final Process process;

  private PostgresForTests() throws IOException, InterruptedException {
    this.home = binaries();
    this.data = Files.createTempDirectory("portero-test-data-");
    this.port = freePort();
    giveToServer(data);
    run(
        command(
            "initdb",
            "-D",
            data.toString(),
            "-U",
            USER,
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C",
            "-N"));
    this.process = start();
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    awaitReady();
  }

  static PostgresForTests started() {
    try {
      return new PostgresForTests();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=" + USER;
  }

  private Process start() throws IOException {
    List<String> command =
        new ArrayList<>(command("postgres", "-D", data.toString(), "-p", String.valueOf(port)));
    for (String setting :
        List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=off",
            "full_page_writes=off",
            "synchronous_commit=off",
            "max_connections=200",
            "log_min_messages=fatal")) {
      command.addAll(List.of("-c", setting));
    }
    return process(command)
        .redirectOutput(data.resolveSibling(data.getFileName() + ".log").toFile())
        .start();
  }

  private void awaitReady() throws InterruptedException {
    for (int i = 0; i < 600 && process.isAlive(); i++) {
      try (var _ = DriverManager.getConnection(url("postgres"))) {
        return;
      } catch (SQLException e) {
        process.waitFor(50, TimeUnit.MILLISECONDS);
      }
    }
    throw new IllegalStateException("PostgreSQL for the tests did not start; see " + data + ".log");
  }

  private void stop() {
    try {
      process.destroy();
      process.waitFor(10, TimeUnit.SECONDS);
      delete(data);
      Files.deleteIfExists(data.resolveSibling(data.getFileName() + ".log"));
    } catch (IOException | InterruptedException e) {
      process.destroyForcibly();
    }
  }

  /// PostgreSQL refuses to run as root, so that a container's root lends it the user `nobody`.
  private List<String> command(String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
    }
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private ProcessBuilder process(List<String> command) {
    return new ProcessBuilder(command).directory(data.toFile()).redirectErrorStream(true);
  }

  private void run(List<String> command) throws IOException, InterruptedException {
    Process done = process(command).start();
    String output = new String(done.getInputStream().readAllBytes());
    if (done.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command) + "\n" + output);
    }
  }

  private static void giveToServer(Path folder) throws IOException {
    if (isRoot()) {
      var users = folder.getFileSystem().getUserPrincipalLookupService();
      Files.setOwner(folder, users.lookupPrincipalByName("nobody"));
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static Path binaries() throws IOException {
    String system =
        System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT).contains("mac")
            ? "darwin"
            : "linux";
    String processor = System.getProperty("os.arch").matches("aarch64|arm64") ? "arm_64" : "x86_64";
    String archive = "postgres-" + system + "-" + processor + ".txz";
    var resource = PostgresForTests.class.getResource("/" + archive);
    if (resource == null) {
      throw new IllegalStateException("no PostgreSQL for this machine: " + archive);
    }
    long size = resource.openConnection().getContentLengthLong();
    Path home = Path.of(System.getProperty("java.io.tmpdir"), "portero-test-postgres-" + size);
    if (Files.isDirectory(home)) {
      return home;
    }
    Path fresh = Files.createTempDirectory("portero-test-postgres-");
    Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (InputStream in = resource.openStream()) {
      unpack(in, fresh);
    }
    try {
      Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
      delete(fresh);
    }
    return home;
  }

  private static void unpack(InputStream txz, Path folder) throws IOException {
    var tar = new TarArchiveInputStream(new XZCompressorInputStream(txz));
    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      Path path = folder.resolve(entry.getName()).normalize();
      if (entry.isDirectory()) {
        Files.createDirectories(path);
      } else if (entry.isSymbolicLink()) {
        Files.createDirectories(path.getParent());
        Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      } else {
        Files.createDirectories(path.getParent());
        Files.copy(tar, path);
        boolean program = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(
            path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
