package io.portero.support;

import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/// A fresh database with all migrations on a real PostgreSQL, in some 50 ms: copied from a template that is made once per
/// JVM.
///
/// ```java
/// @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();
/// final Members members = new Members(DB.jdbc());
/// ```
///
/// The database is dropped after the class; without `@RegisterExtension` (jqwik) it goes with the JVM.
public final class TestDatabase implements AfterAllCallback, AutoCloseable {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final String name;
  private final HikariDataSource pool;

  private TestDatabase(String name) {
    this.name = name;
    this.pool = new HikariDataSource();
    pool.setJdbcUrl(url());
    pool.setMaximumPoolSize(20);
    pool.setMinimumIdle(0);
  }

  public static TestDatabase fresh() {
    String name = "test_" + COUNT.incrementAndGet();
    Server.admin().sql("create database " + name + " template " + Server.TEMPLATE).update();
    return new TestDatabase(name);
  }

  /// Includes the user; there is no password.
  public String url() {
    return Server.POSTGRES.url(name);
  }

  public DataSource dataSource() {
    return pool;
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(pool);
  }

  public TransactionTemplate transactions() {
    return new TransactionTemplate(new DataSourceTransactionManager(pool));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    close();
  }

  @Override
  public void close() {
    pool.close();
    Server.admin().sql("drop database if exists " + name + " with (force)").update();
  }

  /// Started when the first test asks for it.
  private static final class Server {
    static final String TEMPLATE = "template_portero";
    static final PostgresForTests POSTGRES = PostgresForTests.started();

    static {
      admin().sql("create database " + TEMPLATE).update();
      Flyway.configure().dataSource(POSTGRES.url(TEMPLATE), null, null).load().migrate();
    }

    static JdbcClient admin() {
      return JdbcClient.create(new DriverManagerDataSource(POSTGRES.url("postgres")));
    }
  }
}
