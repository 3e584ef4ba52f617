package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.Inbox;
import io.portero.support.Person;
import io.portero.support.QueryLog;
import io.portero.support.Sample;
import io.portero.support.Server;
import io.portero.support.SettableClock;
import io.portero.support.TestDatabase;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What the journeys that end with a new password cost the database, page by page; [FlowCostTest] has those that are walked most.
class JourneyCostTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  private static final String NEW = "Lluvia-verde.42";

  private final QueryLog queries = new QueryLog();

  @Test
  @DisplayName("what is proved and chosen costs no more than is written here")
  void costsOfWholeJourneys() {
    Map<String, Object> settings = Map.of("portero.limits", "off", "portero.captcha", "none");
    try (Server server = Server.heard(DB, settings, SettableClock.atSomeMorning(), queries)) {
      Sample sample = new Sample(server);
      sample.companyUser("900777001", "uno", "uno@firma.example", "Vieja*clave7");
      sample.companyUser("900777001", "dos", "dos@firma.example", "Vieja*clave7");
      sample.client("900777002", "tres@firma.example", "trueno viejo lejano");
      sample.client("900777003", "cuatro@firma.example", "trueno viejo lejano");
      resetByLink(server, "uno", false);
      resetByLink(server, "dos", true);
      resetByCode(server, "900777002", "tres@firma.example", false);
      resetByCode(server, "900777003", "cuatro@firma.example", true);
      register(server, "900777004", false);
      register(server, "900777005", true);
    }
  }

  private void resetByLink(Server server, String user, boolean counts) {
    String email = user + "@firma.example";
    server
        .person()
        .open("/alianza/recover")
        .press("Enviar", "documentNumber", "900777001", "user", user);
    Inbox.Message mail = new Inbox(server).await(email);
    Person.Page[] page = new Person.Page[1];
    Person person = server.person();
    QueryLog.Cost opened = queries.during(() -> page[0] = person.open(mail.link()));
    String[] chosen = {"secret", NEW, "secretAgain", NEW, "accept", "yes"};
    QueryLog.Cost answer = cost(person, page[0], "Finalizar", chosen);
    if (counts) {
      assertCost(opened, 5, 0);
      assertCost(answer, 30, 1);
    }
  }

  private void resetByCode(Server server, String nit, String email, boolean counts) {
    Person person = server.person();
    Person.Page page =
        person
            .open("/facturatech/recover")
            .press("Enviar código", "kind", "client", "login", nit, "email", email);
    String code = new Inbox(server).await(email).find("Código: ([A-Za-z0-9]{5})");
    String[] chosen = {"login", nit, "code", code, "secret", NEW, "secretAgain", NEW};
    QueryLog.Cost answer = cost(person, page, "Actualizar contraseña", chosen);
    if (counts) {
      assertCost(answer, 27, 4);
    }
  }

  private void register(Server server, String nit, boolean counts) {
    String email = nit + "@nueva.example";
    Person person = server.person();
    Person.Page describe = person.open("/facturatech/register");
    String[] company = {"documentNumber", nit, "name", "Papelería Nueva", "email", email};
    Person.Page[] page = {describe};
    // each of these with the page that it leads to
    QueryLog.Cost described = queries.during(() -> page[0] = describe.press("Continuar", company));
    QueryLog.Cost agreed =
        queries.during(() -> page[0] = page[0].press("Aceptar", "consent-data", "yes"));
    String code = new Inbox(server).await(email).code();
    QueryLog.Cost proved = queries.during(() -> page[0] = page[0].press("Enviar", "code", code));
    QueryLog.Cost answer = cost(person, page[0], "Finalizar", "secret", NEW, "secretAgain", NEW);
    if (counts) {
      assertCost(described, 4, 1);
      assertCost(agreed, 13, 1);
      assertCost(proved, 10, 1);
      assertCost(answer, 12, 1);
    }
  }

  /// Of the answer alone, without the page that it leads to.
  private QueryLog.Cost cost(Person person, Person.Page page, String button, String... typed) {
    HttpRequest form = page.request(button, typed);
    return queries.during(() -> person.sendRaw(form));
  }

  private static void assertCost(QueryLog.Cost cost, int statements, int writes) {
    assertThat(cost.statements()).hasSize(statements);
    assertThat(cost.writes()).isEqualTo(writes);
  }
}
