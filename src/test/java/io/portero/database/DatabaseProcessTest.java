package io.portero.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.portero.asvs.Asvs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The embedded database over the life and death of the processes that use it.
class DatabaseProcessTest {

  private Path data = Path.of("");

  @BeforeEach
  void borrowPrograms() throws IOException {
    data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "data");
    var programs = Binaries.unpackedIn(Path.of("target").toAbsolutePath()).home();
    Files.createDirectories(data.resolve("postgres"));
    Files.createSymbolicLink(data.resolve("postgres").resolve(programs.getFileName()), programs);
  }

  @AfterEach
  void clear() throws IOException {
    FileTrees.delete(data);
  }

  @Test
  @DisplayName("after kill -9 the next start ends the orphaned database and finds every row again")
  void killedServerLosesNothing() throws Exception {
    ProcessHandle orphan;
    try (var first = HolderProcess.fork(data)) {
      assertThat(first.says()).isEqualTo("ready");
      first.jdbc().sql("create table note (text text)").update();
      first.jdbc().sql("insert into note values ('kept')").update();
      orphan = first.postgres();
      first.kill();
      assertThat(orphan.isAlive()).isTrue();
    }
    try (var second = HolderProcess.fork(data)) {
      assertThat(second.says()).isEqualTo("ready");
      assertThat(second.jdbc().sql("select text from note").query(String.class).list())
          .containsExactly("kept");
      assertThat(second.postgres().pid()).isNotEqualTo(orphan.pid());
    }
  }

  @Test
  @DisplayName("a second start on the same folder is refused at once, and told who has it")
  void secondStartRefused() throws Exception {
    try (var first = HolderProcess.fork(data)) {
      assertThat(first.says()).isEqualTo("ready");
      try (var second = HolderProcess.fork(data, "es")) {
        assertThat(second.says())
            .contains("ya la usa otro Portero", "proceso " + first.pid(), "start --port 1234");
        assertThat(second.exitCode()).isEqualTo(2);
      }
      assertThat(first.jdbc().sql("select 1").query(Integer.class).single()).isEqualTo(1);
    }
  }

  @Test
  @DisplayName(
      "a database that is killed runs again by itself, where it was, also if it does not start at first")
  void killedDatabaseRunsAgain() throws Exception {
    var settings = data.resolve("postgres/cluster/postgresql.conf");
    var hidden = data.resolve("postgres/cluster/hidden.conf");
    try (var database = OpenDatabase.embedded(DataFolder.at(data), "a test");
        var pool = database.database().pool(2)) {
      var jdbc = JdbcClient.create(pool);
      jdbc.sql("create table note (text text)").update();
      jdbc.sql("insert into note values ('kept')").update();
      kill();
      await().atMost(Duration.ofMinutes(1)).until(() -> isKept(jdbc));

      Files.move(settings, hidden);
      kill();
      await().atMost(Duration.ofMinutes(1)).until(() -> !isKept(jdbc));
      Files.move(hidden, settings);
      await().atMost(Duration.ofMinutes(2)).until(() -> isKept(jdbc));
    }
    assertThat(data.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
  }

  private void kill() throws IOException {
    var note = data.resolve("postgres/cluster/postmaster.pid");
    var pid = Long.parseLong(Files.readAllLines(note).getFirst().strip());
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
  }

  private static boolean isKept(JdbcClient jdbc) {
    try {
      return jdbc.sql("select text from note").query(String.class).single().equals("kept");
    } catch (DataAccessException gone) {
      return false;
    }
  }

  @Test
  @DisplayName("SIGTERM stops the database too, and leaves neither process nor secret behind")
  void terminationStopsAll() throws Exception {
    try (var server = HolderProcess.fork(data)) {
      assertThat(server.says()).isEqualTo("ready");
      server.terminate();
    }
    assertThat(data.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
    assertThat(data.resolve("database.properties")).doesNotExist();
  }

  @Test
  @DisplayName("a command uses the running server's database, else one of its own while it works")
  void commandsFindTheDatabase() throws Exception {
    var folder = DataFolder.at(data);
    try (var server = HolderProcess.fork(data)) {
      assertThat(server.says()).isEqualTo("ready");
      try (var command = OpenDatabase.forCommand(folder, "a command")) {
        assertThat(command.database().url())
            .isEqualTo(DatabaseFile.read(folder.properties()).orElseThrow().url());
      }
      assertThat(server.jdbc().sql("select 1").query(Integer.class).single()).isEqualTo(1);
      server.terminate();
    }
    try (var command = OpenDatabase.forCommand(folder, "a command")) {
      assertThat(command.database().url()).startsWith("jdbc:postgresql://127.0.0.1:");
    }
    assertThat(data.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
  }

  @Test
  @DisplayName("a note of a process that is long gone, or of a stranger, does not stop the start")
  void staleNote() throws Exception {
    try (var first = HolderProcess.fork(data)) {
      assertThat(first.says()).isEqualTo("ready");
    }
    var own = ProcessHandle.current().pid();
    Files.writeString(data.resolve("postgres/cluster/postmaster.pid"), own + "\n/nowhere\n");
    try (var second = HolderProcess.fork(data)) {
      assertThat(second.says()).isEqualTo("ready");
    }
  }

  @Test
  @DisplayName("what lies in the data folder is for its owner only")
  @Asvs("13.3.2")
  void ownerOnly() throws Exception {
    try (var server = HolderProcess.fork(data)) {
      assertThat(server.says()).isEqualTo("ready");
      for (var secret : new String[] {"database.properties", "postgres/password"}) {
        assertThat(rights(data.resolve(secret))).isEqualTo("rw-------");
      }
      assertThat(rights(data.resolve("postgres/cluster"))).isEqualTo("rwx------");
    }
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
