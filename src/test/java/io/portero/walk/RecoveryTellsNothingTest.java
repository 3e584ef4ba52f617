package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.Alianza;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What the recovery dialog shows, to the owner of an account and to anybody who tries other people's data (A5).
class RecoveryTellsNothingTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  private static final Alianza ALIANZA = new Alianza(SERVER);
  private static final String NIT = "860002964";

  /// A company whose address is shared by enough people to be shown.
  @BeforeAll
  static void aCompanyOfTwenty() {
    for (int i = 1; i <= 20; i++) {
      SERVER
          .sample()
          .companyUser(NIT, "persona" + i, "persona" + i + "@alianza.com.co", Alianza.OLD);
    }
    SERVER.clock().advance(Duration.ofMinutes(11)); // shares are counted every 10 minutes
  }

  @Test
  @DisplayName("A5 the dialog says in the sheet's words that a message went to the masked address")
  void dialog() {
    Person.Page sent = ALIANZA.ask(SERVER.person(), NIT, "persona1");

    assertThat(sent.document().select("dialog h2").text()).isEqualTo("Correo de recuperación");
    assertThat(sent.dialog())
        .contains(
            "Hemos enviado un mensaje a su correo electrónico *****@alianza.com.co, con un link de"
                + " verificación. Si este no es su correo registrado o está errado, por favor póngase"
                + " en contacto con Servicio al cliente.");
    assertThat(sent.response().body()).doesNotContain("persona1@");
    assertThat(sent.click("Aceptar").title()).isEqualTo("¡Bienvenido!");
  }

  @Test
  @DisplayName("A5 a user whom the company does not have gets the same page, byte for byte")
  @Asvs("6.3.8")
  void unknownUser() {
    Person.Page known = ALIANZA.ask(SERVER.person(), NIT, "persona2");
    Person.Page unknown = ALIANZA.ask(SERVER.person(), NIT, "nadie");

    assertThat(Alike.of(unknown)).isEqualTo(Alike.of(known));
  }

  @Test
  @DisplayName(
      "A5 so does a company that nobody knows, but for the mask, which stays the same when asked again")
  @Asvs("6.3.8")
  void unknownCompany() {
    Person.Page known = ALIANZA.ask(SERVER.person(), NIT, "persona3");
    Person.Page unknown = ALIANZA.ask(SERVER.person(), "800197268", "nadie");
    Person.Page again = ALIANZA.ask(SERVER.person(), "800.197.268", " NADIE ");

    assertThat(Alike.of(unknown).saying(mask(unknown), "(mask)"))
        .isEqualTo(Alike.of(known).saying(mask(known), "(mask)"));
    assertThat(mask(unknown)).startsWith("*****@").isEqualTo(mask(again));
  }

  @Test
  @DisplayName("A5 a domain that few share is not shown, lest it tell who the company is")
  void rareDomain() {
    SERVER.sample().companyUser("830012345", "unico", "unico@unica.example", Alianza.OLD);

    assertThat(ALIANZA.ask(SERVER.person(), "830012345", "unico").response().body())
        .doesNotContain("unica.example");
  }

  @Test
  @DisplayName("A5 the refusals of the page are the same for data that are known and that are not")
  void refusals() {
    Person.Page known = ALIANZA.ask(SERVER.person(), NIT, "");
    Person.Page unknown = ALIANZA.ask(SERVER.person(), "800197268", "");

    assertThat(Alike.of(unknown).saying("800197268", NIT)).isEqualTo(Alike.of(known));
  }

  private static String mask(Person.Page page) {
    return page.document().select("dialog strong").text();
  }
}
