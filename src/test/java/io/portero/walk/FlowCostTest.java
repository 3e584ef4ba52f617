package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.Person;
import io.portero.support.QueryLog;
import io.portero.support.Server;
import io.portero.support.SettableClock;
import io.portero.support.TestDatabase;
import java.net.http.HttpRequest;
import java.util.Map;
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
      assertCost(answer, 13, 3);
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
      assertCost(answer, 5, 1);
    }
  }

  private static void assertCost(QueryLog.Cost cost, int statements, int writes) {
    assertThat(cost.statements()).hasSize(statements);
    assertThat(cost.writes()).isEqualTo(writes);
  }
}
