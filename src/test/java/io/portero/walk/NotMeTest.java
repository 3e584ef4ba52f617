package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.Alianza;
import io.portero.support.Inbox;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// "This was not me": the link that security mails carry, what it ends, and the way back (security.md 4).
class NotMeTest {

  private static final String BUTTON = "No fui yo, bloquear la cuenta";

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  private static final Alianza ALIANZA = new Alianza(SERVER);

  @Test
  @DisplayName(
      "a frozen account gives the right password the answer of a wrong one, and its sessions and links end")
  @Asvs("7.4.2")
  void freezes() {
    ALIANZA.user("900400801", "congelada");
    Person inside = SERVER.person();
    ALIANZA.signIn(inside, "900400801", "congelada", Alianza.OLD);
    Inbox.Message mail = ALIANZA.mail("900400801", "congelada");
    Person.Page form = SERVER.person().open(mail.link());
    Person.Page wrong = ALIANZA.signIn(SERVER.person(), "900400801", "congelada", "Otra-clave.1");

    Person.Page frozen = SERVER.person().open(mail.notMeLink()).press(BUTTON);

    assertThat(frozen.title()).isEqualTo("Bloqueamos su cuenta");
    assertThat(frozen.text()).contains("Recuperar mi cuenta");
    assertThat(inside.open("/alianza/account").path()).isEqualTo("/alianza/sign-in");
    assertThat(SERVER.person().open(mail.link()).status()).isEqualTo(410);
    assertThat(Alianza.choose(form, Alianza.NEW).status()).isEqualTo(410);
    Person.Page right = ALIANZA.signIn(SERVER.person(), "900400801", "congelada", Alianza.OLD);
    assertThat(right.status()).isEqualTo(wrong.status()).isEqualTo(422);
    assertThat(right.title()).isEqualTo(wrong.title());
    assertThat(withoutNumbers(right)).isEqualTo(withoutNumbers(wrong));
    Inbox.Message told = SERVER.inbox().await("congelada@firma.example", 2);
    assertThat(told.subject()).isEqualTo("Bloqueamos su cuenta");
    assertThat(told.text()).contains("/alianza/recover", "Desde: 127.0.0.1");
  }

  @Test
  @DisplayName("a completed recovery opens it again, with the new password only")
  void recovers() {
    ALIANZA.user("900400802", "vuelve");
    Inbox.Message mail = ALIANZA.mail("900400802", "vuelve");
    Person owner = SERVER.person();
    Person.Page frozen = owner.open(mail.notMeLink()).press(BUTTON);
    SERVER.inbox().await("vuelve@firma.example", 2);
    assertThat(frozen.click("Recuperar mi cuenta").path()).startsWith("/alianza/recover");

    Person.Page done = Alianza.choose(ALIANZA.newPasswordPage("900400802", "vuelve"), Alianza.NEW);

    assertThat(done.firstStatus()).isEqualTo(303);
    assertThat(ALIANZA.signIn(SERVER.person(), "900400802", "vuelve", Alianza.OLD).status())
        .isEqualTo(422);
    assertThat(ALIANZA.signIn(SERVER.person(), "900400802", "vuelve", Alianza.NEW).path())
        .isEqualTo("/alianza/account");
    assertThat(SERVER.person().open(mail.notMeLink()).status()).isEqualTo(410);
    Inbox.Message changed = SERVER.inbox().await("vuelve@firma.example", 4);
    assertThat(changed.subject()).isEqualTo("Cambió la contraseña de su cuenta");
    assertThat(SERVER.person().open(changed.notMeLink()).title()).isEqualTo("¿No fue usted?");
  }

  @Test
  @DisplayName("the link of the mail before still works after somebody else changed the password")
  void survivesAChange() {
    ALIANZA.user("900400803", "robada");
    Inbox.Message asked = ALIANZA.mail("900400803", "robada");
    Alianza.choose(SERVER.person().open(asked.link()), Alianza.NEW);

    assertThat(SERVER.person().open(asked.notMeLink()).press(BUTTON).title())
        .isEqualTo("Bloqueamos su cuenta");
    assertThat(ALIANZA.signIn(SERVER.person(), "900400803", "robada", Alianza.NEW).status())
        .isEqualTo(422);
  }

  @Test
  @DisplayName("pressing twice does no harm, and tells the owner once")
  void twice() {
    ALIANZA.user("900400804", "doble");
    Inbox.Message mail = ALIANZA.mail("900400804", "doble");
    Person.Page first = SERVER.person().open(mail.notMeLink());
    Person.Page second = SERVER.person().open(mail.notMeLink());
    first.press(BUTTON);

    assertThat(second.press(BUTTON).title()).isEqualTo("Bloqueamos su cuenta");
    assertThat(SERVER.person().open(mail.notMeLink()).title()).isEqualTo("Bloqueamos su cuenta");
    assertThat(
            SERVER.count(
                "select count(*) from audit a join account c on c.id = a.account where c.user_name = 'doble' and what = 'frozen'"))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("a mail scanner freezes nothing, and the token leaves the address at once")
  @Asvs("3.5.3")
  void scanner() {
    ALIANZA.user("900400805", "intacta");
    Inbox.Message mail = ALIANZA.mail("900400805", "intacta");
    URI link = URI.create(mail.notMeLink());
    for (int i = 0; i < 5; i++) {
      Person scanner = SERVER.person().with("SafeLinks/1.0");
      Person.Page page = scanner.open(link.toString());
      assertThat(page.path()).isEqualTo("/alianza/not-me");
      assertThat(page.response().body()).doesNotContain(mail.find("/not-me/([A-Za-z0-9_-]{43})"));
      var head =
          scanner.sendRaw(
              HttpRequest.newBuilder(link).method("HEAD", BodyPublishers.noBody()).build());
      assertThat(head.statusCode()).isEqualTo(303);
    }
    assertThat(ALIANZA.signIn(SERVER.person(), "900400805", "intacta", Alianza.OLD).path())
        .isEqualTo("/alianza/account");
  }

  @Test
  @DisplayName("the link lasts 7 days; ended, of another portal and never issued look alike")
  void useless() {
    ALIANZA.user("900400806", "vencida");
    String link = ALIANZA.mail("900400806", "vencida").notMeLink();
    Person.Page otherPortal = SERVER.person().open(link.replace("/alianza/", "/facturatech/"));
    Person.Page never = SERVER.person().open("/alianza/not-me/" + "a".repeat(43));
    SERVER.clock().advance(Duration.ofDays(7).minusSeconds(1));
    Person.Page inTime = SERVER.person().open(link);
    assertThat(inTime.title()).isEqualTo("¿No fue usted?");
    SERVER.clock().advance(Duration.ofSeconds(1));
    Person.Page ended = SERVER.person().open(link);

    assertThat(inTime.press(BUTTON).status()).isEqualTo(410);
    assertThat(ended.status()).isEqualTo(never.status()).isEqualTo(410);
    assertThat(ended.text()).isEqualTo(never.text());
    assertThat(otherPortal.status()).isEqualTo(410);
    assertThat(otherPortal.title()).isEqualTo("Este enlace ya no sirve");
    assertThat(SERVER.person().open("/alianza/not-me").status()).isEqualTo(410);
    assertThat(ALIANZA.signIn(SERVER.person(), "900400806", "vencida", Alianza.OLD).path())
        .isEqualTo("/alianza/account");
  }

  @Test
  @DisplayName("the page speaks English to those who do")
  void english() {
    ALIANZA.user("900400807", "ingles");
    Person.Page page =
        SERVER.person().speaking("en").open(ALIANZA.mail("900400807", "ingles").notMeLink());
    assertThat(page.title()).isEqualTo("Wasn't it you?");
    assertThat(page.press("This was not me, lock the account").title())
        .isEqualTo("We have locked your account");
  }

  private static String withoutNumbers(Person.Page page) {
    return page.text().replaceAll("\\d", "#");
  }
}
