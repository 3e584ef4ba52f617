package io.portero.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// Real PostgreSQL for tests: one process for the whole run, a fresh database with all tables in
/// some milliseconds (a copy of a template).
///
/// `JdbcClient.create(TestDatabase.fresh().dataSource())`, or for a whole server:
/// `TestDatabase.fresh().properties()` as arguments.
public record TestDatabase(Database database) {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Database SERVER = start();

  /// A database of its own for the caller, with all migrations applied and no rows.
  public static synchronized TestDatabase fresh() {
    var name = "test_" + COUNT.incrementAndGet();
    run(SERVER, "create database " + name + " template migrated");
    return new TestDatabase(named(name));
  }

  /// Opens a connection for each use, and closes it after.
  public DataSource dataSource() {
    return plain(database);
  }

  /// Settings that lead a server to this database, for `SpringApplication` or
  /// `@DynamicPropertySource`.
  public Map<String, Object> properties() {
    return Map.of(
        "portero.db.url", database.url(),
        "portero.db.user", database.user(),
        "portero.db.password", database.password().reveal());
  }

  private static Database start() {
    var home = Path.of("target", "postgres-" + ProcessHandle.current().pid()).toAbsolutePath();
    var postgres = EmbeddedPostgres.start(Path.of("target").toAbsolutePath(), home, false);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(postgres, home)));
    var server = postgres.database();
    run(server, "create database migrated");
    Migrations.apply(plain(named(server, "migrated")));
    return server;
  }

  private static void end(EmbeddedPostgres postgres, Path home) {
    try {
      postgres.close();
      FileTrees.delete(home);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Database named(String name) {
    return named(SERVER, name);
  }

  private static Database named(Database server, String name) {
    var url = server.url().replaceFirst("/[a-z]+$", "/" + name);
    return new Database(url, server.user(), server.password());
  }

  private static void run(Database server, String sql) {
    try (var connection = plain(server).getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static DataSource plain(Database database) {
    var source = new PGSimpleDataSource();
    source.setUrl(database.url());
    source.setUser(database.user());
    source.setPassword(database.password().reveal());
    return source;
  }
}
