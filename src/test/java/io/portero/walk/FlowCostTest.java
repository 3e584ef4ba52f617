package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.portero.support.Person;
import io.portero.support.QueryLog;
import io.portero.support.Server;
import io.portero.support.SettableClock;
import io.portero.support.TestDatabase;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What a request costs the database, where it is asked most. Whoever makes one dearer sees it here, and says why; whoever makes one
/// cheaper writes the new number down.
class FlowCostTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  private static final String NIT = "900102030";

  private final QueryLog queries = new QueryLog();

  @Test
  @DisplayName("a page that only asks costs nothing, and an answer no more than is written here")
  void costs() {
    Map<String, Object> settings = Map.of("portero.limits", "on", "portero.sample-data", "true");
    try (Server server = Server.heard(DB, settings, SettableClock.atSomeMorning(), queries)) {
      signIn(server.person(), false); // what is done once only, such as to keep a plan
      recover(server.person(), false);
      signIn(server.person(), true);
      recover(server.person(), true);
    }
  }

  @Test
  @DisplayName(
      "what a request asks is found by an index, also as it is planned while the tables are empty: the plan is kept when they no longer are")
  void plans() throws SQLException {
    Map<String, Object> settings = Map.of("portero.limits", "on", "portero.sample-data", "true");
    try (Server server = Server.heard(DB, settings, SettableClock.atSomeMorning(), queries)) {
      QueryLog.Cost asked =
          queries.during(() -> {
            signIn(server.person(), false);
            recover(server.person(), false);
          });
      try (Connection connection = planning(server.bean(HikariDataSource.class))) {
        for (String statement : Set.copyOf(asked.statements())) {
          assertThat(plan(connection, statement))
              .as(statement)
              .isNotEmpty()
              .doesNotContain("Seq Scan");
        }
      }
    }
  }

  /// Set up as one of the pool's, but it sends statements with parameters that have no values.
  private static Connection planning(HikariDataSource pool) throws SQLException {
    Properties properties = new Properties();
    properties.put("user", pool.getUsername());
    properties.put("password", pool.getPassword());
    properties.put("preferQueryMode", "simple");
    Connection connection = DriverManager.getConnection(pool.getJdbcUrl(), properties);
    try (Statement statement = connection.createStatement()) {
      statement.execute(pool.getConnectionInitSql());
    }
    return connection;
  }

  private static String plan(Connection connection, String asked) throws SQLException {
    AtomicInteger number = new AtomicInteger();
    String numbered =
        Pattern.compile("\\?").matcher(asked).replaceAll(_ -> "\\$" + number.incrementAndGet());
    StringBuilder plan = new StringBuilder();
    try (Statement statement = connection.createStatement();
        ResultSet lines = statement.executeQuery("explain (generic_plan) " + numbered)) {
      while (lines.next()) {
        plan.append(lines.getString(1)).append('\n');
      }
    }
    return plan.toString();
  }

  private void signIn(Person person, boolean counts) {
    Person.Page[] form = new Person.Page[1];
    QueryLog.Cost page = queries.during(() -> form[0] = person.open("/alianza/sign-in"));
    HttpRequest right =
        form[0].request(
            "Iniciar", "documentNumber", NIT, "user", "jperez", "secret", "Cafe-Tinto.47");
    QueryLog.Cost answer = queries.during(() -> person.sendRaw(right));
    QueryLog.Cost own = queries.during(() -> person.open("/alianza/account"));
    if (counts) {
      assertCost(page, 0, 0);
      assertCost(answer, 11, 2);
      assertCost(own, 7, 1);
    }
  }

  private void recover(Person person, boolean counts) {
    Person.Page[] form = new Person.Page[1];
    QueryLog.Cost page = queries.during(() -> form[0] = person.open("/alianza/recover"));
    HttpRequest ask = form[0].request("Enviar", "documentNumber", NIT, "user", "jperez");
    QueryLog.Cost answer = queries.during(() -> person.sendRaw(ask));
    if (counts) {
      assertCost(page, 0, 0);
      assertCost(answer, 3, 1);
    }
  }

  private static void assertCost(QueryLog.Cost cost, int statements, int writes) {
    assertThat(cost.statements()).hasSize(statements);
    assertThat(cost.writes()).isEqualTo(writes);
  }
}
