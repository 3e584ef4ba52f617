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

/// What the mailed link is good for and for how long (A10), and what a new password ends (A9).
class RecoveryLinkTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  private static final Alianza ALIANZA = new Alianza(SERVER);

  @Test
  @DisplayName(
      "A9 the old password and every session end, nobody is signed in by it, and a mail says so")
  @Asvs({"6.3.7", "7.4.3", "7.6.2"})
  void endsWhatWas() {
    ALIANZA.user("900400501", "antes");
    Person atWork = SERVER.person();
    Person atHome = SERVER.person();
    for (Person person : new Person[] {atWork, atHome}) {
      assertThat(ALIANZA.signIn(person, "900400501", "antes", Alianza.OLD).path())
          .isEqualTo("/alianza/account");
    }
    Person recovering = SERVER.person();
    Person.Page done =
        Alianza.choose(recovering.open(ALIANZA.mail("900400501", "antes").link()), Alianza.NEW);

    assertThat(done.text()).contains("cerramos las sesiones abiertas", "a****@firma.example");
    for (Person person : new Person[] {atWork, atHome, recovering}) {
      assertThat(person.open("/alianza/account").path()).isEqualTo("/alianza/sign-in");
    }
    assertThat(ALIANZA.signIn(SERVER.person(), "900400501", "antes", Alianza.OLD).status())
        .isEqualTo(422);
    Inbox.Message told = SERVER.inbox().await("antes@firma.example", 2);
    assertThat(told.subject()).isEqualTo("Cambió la contraseña de su cuenta");
    assertThat(told.text())
        .contains("La anterior ya no sirve y cerramos las demás sesiones")
        .contains("Fecha:", "Desde: 127.0.0.1", "¿No fue usted?")
        .contains("servicioalcliente@alianza.com.co")
        .doesNotContain(Alianza.NEW);
  }

  @Test
  @DisplayName("A10 the link works once: then it says so and offers another")
  void once() {
    ALIANZA.user("900400502", "una");
    Inbox.Message mail = ALIANZA.mail("900400502", "una");
    Alianza.choose(SERVER.person().open(mail.link()), Alianza.NEW);
    Person.Page again = SERVER.person().open(mail.link());

    assertThat(again.status()).isEqualTo(410);
    assertThat(again.title()).isEqualTo("Este enlace ya no sirve");
    assertThat(again.click("Pedir otro enlace").title()).isEqualTo("Recuperar contraseña");
  }

  @Test
  @DisplayName("A10 the link lasts 30 minutes, and not one second more")
  void expires() {
    ALIANZA.user("900400503", "tarde");
    String link = ALIANZA.mail("900400503", "tarde").link();

    SERVER.clock().advance(Duration.ofMinutes(30).minusSeconds(1));
    Person.Page inTime = SERVER.person().open(link);
    assertThat(inTime.status()).isEqualTo(200);

    SERVER.clock().advance(Duration.ofSeconds(1));
    assertThat(SERVER.person().open(link).status()).isEqualTo(410);
    Person.Page tooLate = Alianza.choose(inTime, Alianza.NEW);
    assertThat(tooLate.status()).isEqualTo(410);
    assertThat(tooLate.text()).contains("¿Ya escogió su contraseña con él?", "Pedir otro enlace");
    assertThat(ALIANZA.signIn(SERVER.person(), "900400503", "tarde", Alianza.OLD).path())
        .isEqualTo("/alianza/account");
  }

  @Test
  @DisplayName(
      "A10 a mail scanner may open it with GET and HEAD as often as it likes; only the form uses it up")
  @Asvs("3.5.3")
  void scanner() {
    ALIANZA.user("900400504", "escaner");
    URI link = URI.create(ALIANZA.mail("900400504", "escaner").link());
    for (int i = 0; i < 10; i++) {
      Person scanner = SERVER.person().with("SafeLinks/1.0");
      assertThat(scanner.open(link.toString()).status()).isEqualTo(200);
      var head =
          scanner.sendRaw(
              HttpRequest.newBuilder(link).method("HEAD", BodyPublishers.noBody()).build());
      assertThat(head.statusCode()).isEqualTo(303);
    }

    assertThat(Alianza.choose(SERVER.person().open(link.toString()), Alianza.NEW).firstStatus())
        .isEqualTo(303);
  }

  @Test
  @DisplayName(
      "A10 it opens on another device than the one that asked, and its token leaves the address at once")
  @Asvs("14.2.1")
  void anotherDevice() {
    ALIANZA.user("900400505", "celular");
    Inbox.Message mail = ALIANZA.mail("900400505", "celular");
    String token = mail.find("/link/([A-Za-z0-9_-]{43})");
    Person phone = SERVER.person().with("Mozilla/5.0 (iPhone) Safari/605");
    Person.Page form = phone.open(mail.link());

    assertThat(form.path()).isEqualTo("/alianza/recover/choose-credentials");
    assertThat(form.response().body()).doesNotContain(token);
    assertThat(form.response().headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(Alianza.choose(form, Alianza.NEW).firstStatus()).isEqualTo(303);
  }

  @Test
  @DisplayName("A10 a newer link replaces the older one")
  void newer() {
    ALIANZA.user("900400506", "varias");
    String first = ALIANZA.mail("900400506", "varias").link();
    String second = ALIANZA.mail("900400506", "varias").link();

    assertThat(SERVER.person().open(first).status()).isEqualTo(410);
    assertThat(SERVER.person().open(second).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("A10 of two devices that hold the same link the first one to send the form wins")
  void twoDevices() {
    ALIANZA.user("900400507", "dos");
    String link = ALIANZA.mail("900400507", "dos").link();
    Person.Page first = SERVER.person().open(link);
    Person.Page second = SERVER.person().open(link);

    assertThat(Alianza.choose(first, Alianza.NEW).firstStatus()).isEqualTo(303);
    assertThat(Alianza.choose(second, "Trueno-azul.43").status()).isEqualTo(410);
    assertThat(ALIANZA.signIn(SERVER.person(), "900400507", "dos", Alianza.NEW).path())
        .isEqualTo("/alianza/account");
  }
}
