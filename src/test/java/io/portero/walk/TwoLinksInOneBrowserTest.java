package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.Alianza;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Somebody who looks after two accounts has pages of both open in one browser: each answer is for the account of its own page.
class TwoLinksInOneBrowserTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();

  private static final Alianza ALIANZA = new Alianza(SERVER);
  private static final Facturatech FACTURATECH = new Facturatech(SERVER);
  private static final String CODE_PAGE = "/facturatech/recover/reset-by-code";
  private static final String OTHER = "granizo azul tardío";

  @Test
  @DisplayName("C5 a page that asks for a code is answered by the code, whatever link was opened")
  @Asvs("6.6.2")
  void codePageBesideALink() {
    String code = code("901401001");
    String link = link("901401002");
    Person both = SERVER.person();
    Person.Page codePage = both.open(CODE_PAGE);
    both.open(link);

    Person.Page done = Facturatech.update(codePage, code, "901401001", Facturatech.NEW);

    assertThat(done.title()).isEqualTo("Su contraseña ha sido actualizada.");
    assertThat(signsIn("901401001", Facturatech.NEW)).isTrue();
    assertThat(signsIn("901401002", Facturatech.OLD)).isTrue();
  }

  @Test
  @DisplayName("C5 a wrong code is wrong there, too")
  void wrongCodeBesideALink() {
    code("901401003");
    String link = link("901401004");
    Person both = SERVER.person();
    Person.Page codePage = both.open(CODE_PAGE);
    both.open(link);

    Person.Page wrong = Facturatech.update(codePage, "_____", "901401003", Facturatech.NEW);

    assertThat(wrong.problem("code")).startsWith("Ese código no sirve.");
    assertThat(signsIn("901401003", Facturatech.OLD)).isTrue();
    assertThat(signsIn("901401004", Facturatech.OLD)).isTrue();
  }

  @Test
  @DisplayName("C5 the page of the first of two links changes nothing at the second one's account")
  void twoLinksOfCodes() {
    String one = link("901401005");
    String two = link("901401006");
    Person both = SERVER.person();
    Person.Page first = both.open(one);
    both.open(two);

    Person.Page told = choose(first, Facturatech.NEW);

    assertThat(told.status()).isEqualTo(409);
    assertThat(told.text()).contains("901401006");
    assertThat(signsIn("901401005", Facturatech.OLD)).isTrue();
    assertThat(signsIn("901401006", Facturatech.OLD)).isTrue();
    choose(told, OTHER);
    assertThat(signsIn("901401006", OTHER)).isTrue();
    choose(both.open(one), Facturatech.NEW);
    assertThat(signsIn("901401005", Facturatech.NEW)).isTrue();
  }

  @Test
  @DisplayName("A7 neither does it where the link is the only way, not even after a refused answer")
  void twoLinks() {
    ALIANZA.user("901401007", "tesoreria");
    ALIANZA.user("901401008", "tesoreria");
    String one = ALIANZA.mail("901401007", "tesoreria").link();
    String two = ALIANZA.mail("901401008", "tesoreria").link();
    Person both = SERVER.person();
    Person.Page first = Alianza.choose(both.open(one), "corta");
    assertThat(first.status()).isEqualTo(422);
    both.open(two);

    assertThat(Alianza.choose(first, Alianza.NEW).status()).isEqualTo(409);

    assertThat(inAlianza("901401007", Alianza.OLD)).isTrue();
    assertThat(inAlianza("901401008", Alianza.OLD)).isTrue();
    assertThat(Alianza.choose(both.open(one), Alianza.NEW).firstStatus()).isEqualTo(303);
    assertThat(inAlianza("901401007", Alianza.NEW)).isTrue();
  }

  private static String code(String nit) {
    FACTURATECH.client(nit);
    FACTURATECH.ask(SERVER.person(), nit);
    return FACTURATECH.code(Facturatech.mailOf(nit), 1);
  }

  private static String link(String nit) {
    code(nit);
    return SERVER.inbox().await(Facturatech.mailOf(nit), 1).link();
  }

  private static Person.Page choose(Person.Page page, String password) {
    return page.press("Actualizar contraseña", "secret", password, "secretAgain", password);
  }

  private static boolean signsIn(String nit, String password) {
    return FACTURATECH.signIn(SERVER.person(), nit, password).path().equals("/facturatech/account");
  }

  private static boolean inAlianza(String nit, String password) {
    return ALIANZA
        .signIn(SERVER.person(), nit, "tesoreria", password)
        .path()
        .equals("/alianza/account");
  }
}
