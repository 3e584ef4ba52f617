package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.Alianza;
import io.portero.support.Inbox;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import io.portero.walk.Multiportal.Someone;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What an owner hears of tries to sign in that may be somebody else's.
class SuspiciousSignInTest {

  private static final String USED_UP = "Varios intentos errados de entrar a su cuenta";
  private static final String OPENED = "Entraron a su cuenta después de varios intentos";
  private static final String CHROME =
      "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36";

  @RegisterExtension static final SharedServer SERVER = SharedServer.watched();
  private static final Alianza ALIANZA = new Alianza(SERVER);
  private static final Multiportal MULTIPORTAL = new Multiportal(SERVER);

  @Test
  @DisplayName(
      "T6 when an account's free tries are used up its owner hears of it by mail, with a way to block the account and none to sign in")
  @Asvs("6.3.5")
  void usedUp() {
    ALIANZA.user("900510601", "tanteada");
    wrong(SERVER.person().with(CHROME), "900510601", "tanteada", 5);

    Inbox.Message told = SERVER.inbox().await("tanteada@firma.example");
    assertThat(told.subject()).isEqualTo(USED_UP);
    assertThat(told.text())
        .contains("tanteada", "Desde: 127.0.0.1", "Con: Chrome · Windows")
        .doesNotContain("sign-in");
    assertThat(
            SERVER.person().open(told.notMeLink()).press("No fui yo, bloquear la cuenta").title())
        .isEqualTo("Bloqueamos su cuenta");
  }

  @Test
  @DisplayName("T6 four wrong tries and a right one are nobody's business")
  void few() {
    ALIANZA.user("900510602", "torpe");
    wrong(SERVER.person(), "900510602", "torpe", 4);
    assertThat(open("900510602", "torpe").path()).isEqualTo("/alianza/account");

    assertThat(mails("torpe")).isZero();
  }

  @Test
  @DisplayName("T6 who signs in after five wrong tries is told, in the language of that sign-in")
  @Asvs("6.3.5")
  void opened() {
    ALIANZA.user("900510603", "abierta");
    wrong(SERVER.person(), "900510603", "abierta", 5);
    SERVER.clock().advance(Duration.ofSeconds(15));
    SERVER
        .person()
        .speaking("en")
        .with("Llame-al-3001234567")
        .open("/alianza/sign-in")
        .press("Sign in", "documentNumber", "900510603", "user", "abierta", "secret", Alianza.OLD);

    Inbox.Message told =
        SERVER
            .inbox()
            .await(
                "abierta@firma.example", "Somebody got into your account after several tries", 1);
    assertThat(told.text())
        .contains("abierta", "From: 127.0.0.1", "With: a device that we do not recognise")
        .doesNotContain("sign-in", "3001234567");
    assertThat(SERVER.person().open(told.notMeLink()).title()).isEqualTo("¿No fue usted?");
  }

  @Test
  @DisplayName("T6 a stranger who goes on trying brings one mail a day and no more")
  @Asvs("6.3.5")
  void onceADay() {
    ALIANZA.user("900510604", "acosada");
    wrong(SERVER.person(), "900510604", "acosada", 5);
    SERVER.clock().advance(Duration.ofSeconds(15));
    wrong(SERVER.person(), "900510604", "acosada", 1);
    assertThat(mails("acosada")).isEqualTo(1);

    SERVER.clock().advance(Duration.ofDays(1));
    wrong(SERVER.person(), "900510604", "acosada", 5);
    assertThat(mails("acosada")).isEqualTo(2);
  }

  @Test
  @DisplayName("T6 the mail of the tries does not keep back the one of the sign-in that followed")
  void both() {
    ALIANZA.user("900510605", "doblemente");
    wrong(SERVER.person(), "900510605", "doblemente", 5);
    SERVER.clock().advance(Duration.ofSeconds(15));
    open("900510605", "doblemente");

    SERVER.inbox().await("doblemente@firma.example", USED_UP, 1);
    SERVER.inbox().await("doblemente@firma.example", OPENED, 1);
  }

  @Test
  @DisplayName(
      "B11 who enters on a known device is not told that they did, whatever a stranger tried elsewhere")
  void knownDevice() {
    Someone rosa = MULTIPORTAL.someone("rosa.tanteada");
    Person known = SERVER.person();
    MULTIPORTAL.enrol(known, rosa);
    for (int i = 0; i < 5; i++) {
      Multiportal.toPin(SERVER.person(), rosa.user()).press("Entrar", "secret", "9410");
    }
    assertThat(Multiportal.afterPin(known, rosa).path()).isEqualTo("/multiportal/account");

    settled();
    assertThat(SERVER.inbox().await(rosa.email(), USED_UP, 1).text()).contains(rosa.user());
    assertThat(SERVER.inbox().to(rosa.email(), OPENED)).isEmpty();
  }

  private static Person.Page open(String nit, String user) {
    return ALIANZA.signIn(SERVER.person(), nit, user, Alianza.OLD);
  }

  private static void wrong(Person person, String nit, String user, int times) {
    for (int i = 0; i < times; i++) {
      ALIANZA.signIn(person, nit, user, "No-es-esta." + i);
    }
  }

  /// All that were written, sent or not, once the worker has nothing more to look at.
  private static long mails(String user) {
    settled();
    return SERVER.count("select count(*) from outbox where recipient = ?", user + "@firma.example");
  }

  private static void settled() {
    Awaitility.await()
        .until(() ->
            SERVER.count("select count(*) from deferred_work where kind = 'sign-in-notice'") == 0);
  }
}
