package io.portero.support;

import com.zaxxer.hikari.HikariDataSource;
import io.portero.database.Database;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A fresh database of [io.portero.database.TestDatabase] with a pool, as rooms use it.
///
/// ```java
/// @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();
/// final Members members = new Members(DB.jdbc());
/// ```
///
/// The pool is closed after the class; without `@RegisterExtension` (jqwik) it goes with the JVM.
public final class TestDatabase implements AfterAllCallback, AutoCloseable {

  private final io.portero.database.TestDatabase database;
  private final HikariDataSource pool;

  private TestDatabase(io.portero.database.TestDatabase database) {
    this.database = database;
    this.pool = database.database().pool(20);
    pool.setMinimumIdle(0);
  }

  public static TestDatabase fresh() {
    return new TestDatabase(io.portero.database.TestDatabase.fresh());
  }

  public Database database() {
    return database.database();
  }

  /// Settings that lead a server to this database.
  public Map<String, Object> properties() {
    return database.properties();
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
  }
}
