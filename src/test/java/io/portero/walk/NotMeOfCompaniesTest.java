package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.Inbox;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// "This was not me" where anybody may type any address: in the registration of a company (C9).
class NotMeOfCompaniesTest {

  private static final String STOP = "No fui yo, detener el trámite";
  private static final String TAKEN = "Su empresa ya tiene una cuenta en Facturatech";

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  private static final Facturatech FACTURATECH = new Facturatech(SERVER);

  @Test
  @DisplayName("C9 an address that somebody else typed stops that registration, and its code")
  void stops() {
    Person.Page code = register("901500301", "ajena@firma.example");
    Inbox.Message mail = SERVER.inbox().await("ajena@firma.example");
    long before = stopped();

    assertThat(SERVER.person().open(mail.notMeLink()).press(STOP).title())
        .isEqualTo("Detuvimos el trámite");

    assertThat(code.press("Enviar", "code", mail.find("\\b(\\d{6})\\b")).status()).isEqualTo(410);
    assertThat(stopped()).isEqualTo(before + 1);
  }

  @Test
  @DisplayName(
      "C9 who registers a company that has an account cannot block it by a mail to an address of their own")
  void noHarm() {
    FACTURATECH.client("901500302");
    register("901500302", "extrana@otra.example");
    Inbox.Message mail = SERVER.inbox().await("extrana@otra.example");

    assertThat(SERVER.person().open(mail.notMeLink()).press(STOP).title())
        .isEqualTo("Detuvimos el trámite");

    assertThat(FACTURATECH.signIn(SERVER.person(), "901500302", Facturatech.OLD).path())
        .isEqualTo("/facturatech/account");
  }

  @Test
  @DisplayName("C9 the owner of the account, who is told at its address, can block it")
  void owner() {
    FACTURATECH.client("901500303");
    register("901500303", "extrano@otra.example")
        .press("Enviar", "code", SERVER.inbox().await("extrano@otra.example").code())
        .press("Finalizar", "secret", Facturatech.NEW, "secretAgain", Facturatech.NEW);
    Inbox.Message mail = SERVER.inbox().await(Facturatech.mailOf("901500303"), TAKEN, 1);

    assertThat(
            SERVER.person().open(mail.notMeLink()).press("No fui yo, bloquear la cuenta").title())
        .isEqualTo("Bloqueamos su cuenta");

    assertThat(FACTURATECH.signIn(SERVER.person(), "901500303", Facturatech.OLD).status())
        .isEqualTo(422);
  }

  private static long stopped() {
    return SERVER.count("select count(*) from audit where what = 'journey-stopped'");
  }

  private static Person.Page register(String nit, String email) {
    return SERVER
        .person()
        .open("/facturatech/register")
        .press("Continuar", "documentNumber", nit, "name", "Papelería Nueva", "email", email)
        .press("Aceptar", "consent-data", "yes");
  }
}
