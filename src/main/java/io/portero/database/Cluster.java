package io.portero.database;

import io.portero.shared.Secret;
import io.portero.shared.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The files of one PostgreSQL: made once, then only used.
///
/// @param home `<data>/postgres`
record Cluster(Path home) {

  private static final String USER = "portero";

  /// Modest, for trying out on a laptop; safe against a power cut. The server's log names no data of people: no
  /// statements, no details.
  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "password_encryption=scram-sha-256",
          "max_connections=60",
          "shared_buffers=64MB",
          "wal_level=minimal",
          "max_wal_senders=0",
          "max_wal_size=512MB",
          "jit=off",
          "timezone=UTC",
          "log_timezone=UTC",
          "log_checkpoints=off",
          "log_min_error_statement=panic",
          "log_error_verbosity=terse");

  Path files() {
    return home.resolve("cluster");
  }

  Path log() {
    return home.resolve("postgres.log");
  }

  /// How to reach it when it runs on `port`.
  Database on(int port) throws IOException {
    var password = Files.readString(home.resolve("password")).strip();
    var url = "jdbc:postgresql://127.0.0.1:%s/postgres".formatted(port);
    return new Database(url, USER, Secret.of(password));
  }

  /// Makes the files when there are none. A half-made cluster is never taken for a whole one.
  ///
  /// @param durable `false` only where the data may be lost: tests
  void ensure(Binaries binaries, boolean durable) throws IOException {
    if (Files.isDirectory(files())) {
      return;
    }
    var draft = home.resolve("cluster.new");
    FileTrees.delete(draft);
    DataFolder.write(home.resolve("password"), Tokens.token().reveal());
    var command = new ArrayList<String>();
    command.add(binaries.program("initdb"));
    command.addAll(List.of("--pgdata", draft.toString(), "--username", USER));
    command.addAll(List.of("--pwfile", home.resolve("password").toString()));
    command.addAll(List.of("--auth", "scram-sha-256", "--encoding", "UTF8"));
    command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
    settings(durable).forEach(setting -> command.addAll(List.of("--set", setting)));
    if (!durable) {
      command.add("--no-sync");
    }
    PostgresPrograms.run(command);
    Files.move(draft, files(), StandardCopyOption.ATOMIC_MOVE);
  }

  private static Stream<String> settings(boolean durable) {
    var lossy = Stream.of("fsync=off", "synchronous_commit=off", "full_page_writes=off");
    return durable ? SETTINGS.stream() : Stream.concat(SETTINGS.stream(), lossy);
  }
}
