package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.Inbox;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import io.portero.walk.Multiportal.Asked;
import io.portero.walk.Multiportal.Someone;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What ends a known device and a sign-in that waits for its code: a new PIN, and "this was not me" (security.md 4).
class KnownDeviceEndsTest {

  private static final String NEW = "8164";

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  private static final Multiportal MULTIPORTAL = new Multiportal(SERVER);

  private final Person person = SERVER.person();

  @Test
  @DisplayName(
      "half-finished sign-ins that survive a reset (Keycloak 49007): one that waits for its code ends with the PIN it began with")
  void halfFinished() {
    Newcomer luz = new Newcomer(SERVER.server());
    luz.toEnd(SERVER.person());
    SERVER.clock().advance(Duration.ofMinutes(2));
    Person thief = SERVER.person();
    Person.Page waiting =
        Multiportal.toPin(thief, luz.userName()).press("Entrar", "secret", Newcomer.PIN);
    assertThat(waiting.title()).isEqualTo("Dispositivo nuevo");
    String code = luz.code(2);

    Person owner = SERVER.person();
    owner
        .open("/multiportal/recover")
        .press("Continuar", luz.data())
        .press("Enviar", "code", luz.code(3))
        .press("Finalizar", "secret", NEW, "secretAgain", NEW);

    assertThat(waiting.press("Entrar", "code", code).status()).isEqualTo(410);
    assertThat(thief.open("/multiportal/sign-in/know-device").has("code")).isFalse();
    assertThat(thief.open("/multiportal/account").path()).isEqualTo("/multiportal/sign-in");
  }

  @Test
  @DisplayName("B11 a new PIN ends every known device, and the count of wrong codes")
  void newPin() {
    Someone rosa = MULTIPORTAL.someone("rosa.cambia");
    MULTIPORTAL.enrol(person, rosa);
    SERVER
        .sql()
        .sql("update account set device_codes = 30 where user_name = 'rosa.cambia'")
        .update();

    person
        .open("/multiportal/change")
        .submit("secret", rosa.pin())
        .press("Finalizar", "secret", NEW, "secretAgain", NEW);

    Someone now = new Someone(rosa.user(), rosa.email(), NEW);
    assertThat(MULTIPORTAL.signIn(person, now).path()).isEqualTo("/multiportal/account");
  }

  @Test
  @DisplayName("B11 «no fui yo» ends the known devices and the sign-in that waits for its code")
  void notMe() {
    Someone rosa = MULTIPORTAL.someone("rosa.robada");
    Person known = SERVER.person();
    MULTIPORTAL.enrol(known, rosa);
    Asked asked = MULTIPORTAL.ask(person, rosa);
    Person.Page page = asked.page();
    String code = asked.code();
    String link = SERVER.inbox().await(rosa.email(), Inbox.DEVICE_CODE, 2).notMeLink();

    SERVER.person().open(link).press("No fui yo, bloquear la cuenta");

    assertThat(page.press("Entrar", "code", code).status()).isEqualTo(410);
    assertThat(Multiportal.afterPin(known, rosa).status()).isEqualTo(422);
    assertThat(
            SERVER.count(
                "select count(*) from known_device d join account a on a.id = d.account where user_name = 'rosa.robada'"))
        .isZero();
  }
}
