package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import io.portero.walk.Multiportal.Asked;
import io.portero.walk.Multiportal.Someone;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A recovery replaces the PIN and nothing else: whoever did it still needs the code of a new device, wherever they sign in.
class RecoveryAndDevicesTest {

  private static final String NEW = "8164";

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  private static final Multiportal MULTIPORTAL = new Multiportal(SERVER);

  private final Newcomer luz = new Newcomer(SERVER.server());
  private final Someone after = new Someone(luz.userName(), luz.email, NEW);
  private final Person known = SERVER.person();

  @BeforeEach
  void hasAKnownDevice() {
    Someone before = new Someone(luz.userName(), luz.email, Newcomer.PIN);
    luz.toEnd(SERVER.person());
    MULTIPORTAL.enrol(known, before);
    assertThat(Multiportal.afterPin(known, before).path()).isEqualTo("/multiportal/account");
    SERVER.clock().advance(Duration.ofMinutes(2));
  }

  @Test
  @DisplayName(
      "B11 after a recovery the new PIN alone opens nothing: a browser that was known needs a code again, and so does a new one")
  @Asvs("6.4.3")
  void codeIsAskedFor() {
    recover(SERVER.person());

    assertNeedsCode(known);
    assertNeedsCode(SERVER.person());
  }

  @Test
  @DisplayName(
      "B11 the browser in which a PIN was recovered is not signed in by it, nor known, even if it was before")
  @Asvs("6.4.3")
  void notInTheSameBrowser() {
    recover(known);

    assertThat(known.open("/multiportal/account").path()).isEqualTo("/multiportal/sign-in");
    assertNeedsCode(known);
  }

  private void recover(Person person) {
    Person.Page code = person.open("/multiportal/recover").press("Continuar", luz.data());
    Person.Page done =
        code.press("Enviar", "code", codeOfRecovery())
            .press("Finalizar", "secret", NEW, "secretAgain", NEW);
    assertThat(done.path()).isEqualTo("/multiportal/recover/finish");
  }

  /// The second one with this subject, after the registration's.
  private String codeOfRecovery() {
    return SERVER.inbox().await(luz.email, "Su código de seguridad", 2).find("\\b(\\d{6})\\b");
  }

  /// The right PIN leads to the page of the code and no further; only the code opens the account.
  private void assertNeedsCode(Person person) {
    Asked asked = MULTIPORTAL.ask(person, after);
    assertThat(asked.page().path()).isEqualTo("/multiportal/sign-in/know-device");
    assertThat(person.open("/multiportal/account").path()).isEqualTo("/multiportal/sign-in");
    assertThat(asked.page().press("Entrar", "code", wrong(asked.code())).status()).isEqualTo(422);
    assertThat(person.open("/multiportal/account").path()).isEqualTo("/multiportal/sign-in");
    assertThat(asked.page().press("Entrar", "code", asked.code()).path())
        .isEqualTo("/multiportal/account");
  }

  private static String wrong(String code) {
    return code.equals("000000") ? "000001" : "000000";
  }
}
