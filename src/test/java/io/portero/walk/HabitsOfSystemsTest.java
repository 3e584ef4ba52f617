package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.Alianza;
import io.portero.support.Inbox;
import io.portero.support.Person;
import io.portero.support.Sample;
import io.portero.support.Server;
import io.portero.support.TestDatabase;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Systems that write numbers with digits of their own, or capitals in their own way.
class HabitsOfSystemsTest {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Locale USUAL = Locale.getDefault();
  private static final String NIT = "900800777";
  private static final String OLD = "Vieja*clave7";

  @AfterEach
  void back() {
    Locale.setDefault(USUAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG", "fa-IR", "tr-TR"})
  @DisplayName(
      "on a system of Egypt, Iran or Turkey passwords are right, links lead in and hashes look as everywhere")
  void signsIn(String system) {
    Locale.setDefault(Locale.forLanguageTag(system));
    String user = "tesoreria-" + system.toLowerCase(Locale.ROOT);
    String mail = user + "@firma.example";
    try (Server server = Server.start(DATABASE)) {
      new Sample(server).companyUser(NIT, user, mail, OLD);
      assertThat(signIn(server, user, OLD)).isEqualTo("/alianza/account");
      server.person().open("/alianza/recover").press("Enviar", "documentNumber", NIT, "user", user);
      String link = new Inbox(server).await(mail).link();
      Person.Page form = server.person().open(URI.create(link).getPath());
      assertThat(Alianza.choose(form, Alianza.NEW).status()).isEqualTo(200);
      assertThat(signIn(server, user, Alianza.NEW)).isEqualTo("/alianza/account");
    }
    assertThat(DATABASE.jdbc().sql("select encoded from credential").query(String.class).list())
        .isNotEmpty()
        .allMatch(
            encoded -> encoded.matches("\\$argon2id\\$v=19\\$m=[0-9]+,t=[0-9]+,p=[0-9]+\\$.*"));
  }

  private static String signIn(Server server, String user, String secret) {
    return server
        .person()
        .open("/alianza/sign-in")
        .press("Iniciar", "documentNumber", NIT, "user", user, "secret", secret)
        .path();
  }
}
