package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.Inbox;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// "This was not me" in the mail with a security code: what it ends depends on whether there is an account.
class NotMeInCodesTest {

  private static final String STOP = "No fui yo, detener el trámite";
  private static final String FREEZE = "No fui yo, bloquear la cuenta";
  private static final String STOPPED = "Detuvimos el trámite";
  private static final String SUBJECT = "Su código de seguridad";

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();

  private final Newcomer luz = new Newcomer(SERVER.server());
  private final Person person = SERVER.person();

  @Test
  @DisplayName(
      "B6 in a registration it ends the registration and its code, and says that there is no account")
  void stopsARegistration() {
    Person.Page code = luz.toCode(person);
    UUID journey = UUID.fromString(code.value("start"));
    assertThat(luz.traces(journey)).containsEntry("consent", 2L);
    Inbox.Message mail = mail(1);

    Person.Page stopped = SERVER.person().open(mail.notMeLink()).press(STOP);

    assertThat(stopped.title()).isEqualTo(STOPPED);
    assertThat(stopped.text()).contains("no se creó ni cambió ninguna cuenta");
    assertThat(stopped.offers("Recuperar mi cuenta")).isFalse();
    assertThat(code.press("Enviar", "code", luz.code()).status()).isEqualTo(410);
    assertThat(luz.traces(journey)).isEqualTo(Map.of("journey", 0L, "consent", 0L, "account", 0L));
    assertThat(SERVER.person().open(mail.notMeLink()).title()).isEqualTo(STOPPED);
  }

  @Test
  @DisplayName(
      "B6 the code is worth nothing on another registration of the same member, whose own code stays")
  void endsTheCode() {
    luz.toCode(SERVER.person());
    String code = luz.code(1);
    Inbox.Message mail = mail(1);
    Person.Page other = luz.toCode(person);
    String its = luz.code(2);
    SERVER.person().open(mail.notMeLink()).press(STOP);

    if (!its.equals(code)) {
      assertThat(other.press("Enviar", "code", code).status()).isEqualTo(422);
    }
    assertThat(other.press("Enviar", "code", its).firstStatus()).isEqualTo(303);
  }

  @Test
  @DisplayName("A10 a mail scanner stops nothing")
  void scanner() {
    Person.Page code = luz.toCode(person);
    String link = mail(1).notMeLink();
    for (int i = 0; i < 3; i++) {
      Person.Page page = SERVER.person().with("SafeLinks/1.0").open(link);
      assertThat(page.path()).isEqualTo("/multiportal/not-me");
      assertThat(page.response().body()).doesNotContain(link.substring(link.length() - 43));
    }
    assertThat(code.press("Enviar", "code", luz.code()).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("B12 once the registration has made an account the same link blocks that account")
  void freezesWhatCameOfIt() {
    luz.toEnd(person);

    Person.Page frozen = SERVER.person().open(mail(1).notMeLink()).press(FREEZE);

    assertThat(frozen.title()).isEqualTo("Bloqueamos su cuenta");
    assertThat(status()).isEqualTo("FROZEN");
  }

  @Test
  @DisplayName(
      "B12 who is asked about a registration that makes an account meanwhile is asked again, about the account")
  void asksAgain() {
    Person.Page user = luz.toUser(person);
    Person.Page asked = SERVER.person().open(mail(1).notMeLink());
    user.press("Finalizar", Newcomer.credentials(luz.userName()));

    Person.Page again = asked.press(STOP);

    assertThat(again.title()).isEqualTo("¿No fue usted?");
    assertThat(again.text()).contains("Podemos bloquear su cuenta");
    assertThat(status()).isEqualTo("ACTIVE");
    assertThat(again.press(FREEZE).title()).isEqualTo("Bloqueamos su cuenta");
  }

  @Test
  @DisplayName("B6 in a recovery it blocks the account, ends its code and opens the way back")
  void freezesTheRecovered() {
    luz.toEnd(SERVER.person());
    SERVER.clock().advance(Duration.ofMinutes(2));
    Person.Page page = recover();
    Inbox.Message mail = mail(2);
    String code = mail.find("\\b(\\d{6})\\b");

    Person.Page frozen = SERVER.person().open(mail.notMeLink()).press(FREEZE);

    assertThat(frozen.title()).isEqualTo("Bloqueamos su cuenta");
    assertThat(status()).isEqualTo("FROZEN");
    assertThat(page.press("Enviar", "code", code).status()).isEqualTo(422);
    assertThat(frozen.click("Recuperar mi cuenta").path()).startsWith("/multiportal/recover");
    SERVER.inbox().await(luz.email, "Bloqueamos su cuenta", 1);
  }

  @Test
  @DisplayName(
      "B14 the mail of a recovery is the same for a member without an account; its link ends the recovery")
  void recoveryOfNobody() {
    Newcomer other = new Newcomer(SERVER.server());
    other.toEnd(SERVER.person());
    SERVER.clock().advance(Duration.ofMinutes(2));
    recover(other);
    Person.Page code = recover();

    Inbox.Message mail = mail(1);
    assertThat(alike(mail)).isEqualTo(alike(SERVER.inbox().await(other.email, SUBJECT, 2)));
    assertThat(SERVER.person().open(mail.notMeLink()).press(STOP).title()).isEqualTo(STOPPED);
    assertThat(code.press("Enviar", "code", luz.code()).status()).isEqualTo(410);
  }

  @Test
  @DisplayName("the pages speak English to those who do")
  void english() {
    luz.toCode(person);
    Person.Page page = SERVER.person().speaking("en").open(mail(1).notMeLink());
    assertThat(page.title()).isEqualTo("Wasn't it you?");
    assertThat(page.press("This was not me, stop it").title()).isEqualTo("We have stopped it");
  }

  private Inbox.Message mail(int count) {
    return SERVER.inbox().await(luz.email, SUBJECT, count);
  }

  private Person.Page recover() {
    return recover(luz);
  }

  private static Person.Page recover(Newcomer who) {
    return SERVER.person().open("/multiportal/recover").press("Continuar", who.data());
  }

  private String status() {
    return SERVER
        .sql()
        .sql("select status from account where email = ?")
        .param(luz.email)
        .query(String.class)
        .single();
  }

  private static String alike(Inbox.Message mail) {
    return mail.text().replaceAll("/not-me/\\S+", "").replaceAll("\\d", "#");
  }
}
