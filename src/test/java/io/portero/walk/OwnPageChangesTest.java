package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.Alianza;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.net.HttpCookie;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What a person changes on their own page: password, image and phrase.
class OwnPageChangesTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  private static final Alianza ALIANZA = new Alianza(SERVER);

  @Test
  @DisplayName(
      "T6 the password is changed with the old one; the other sessions end, this one goes on, and a mail says so")
  @Asvs({"6.2.2", "6.3.7", "7.4.3"})
  void password() {
    ALIANZA.user("900700801", "cambia");
    Person elsewhere = SERVER.person();
    ALIANZA.signIn(elsewhere, "900700801", "cambia", Alianza.OLD);
    Person person = SERVER.person();
    Person.Page ask =
        ALIANZA.signIn(person, "900700801", "cambia", Alianza.OLD).click("Cambiar Contraseña");
    assertThat(ask.text()).contains("Usuario cambia");

    Person.Page choose = ask.press("Continuar", "secret", Alianza.OLD);
    List<HttpCookie> before = List.copyOf(person.cookies());
    Person.Page done = choose.press("Finalizar", "secret", Alianza.NEW, "secretAgain", Alianza.NEW);

    assertThat(done.status()).isEqualTo(200);
    assertThat(elsewhere.open("/alianza/account").path()).isEqualTo("/alianza/sign-in");
    Person thief = SERVER.person();
    before.forEach(thief::plant);
    assertThat(thief.open("/alianza/account").path()).isEqualTo("/alianza/sign-in");
    assertThat(done.click("Ir a su cuenta").path()).isEqualTo("/alianza/account");
    assertThat(SERVER.inbox().await("cambia@firma.example").subject())
        .isEqualTo("Cambió la contraseña de su cuenta");
    assertThat(ALIANZA.signIn(SERVER.person(), "900700801", "cambia", Alianza.OLD).status())
        .isEqualTo(422);
    assertThat(ALIANZA.signIn(SERVER.person(), "900700801", "cambia", Alianza.NEW).path())
        .isEqualTo("/alianza/account");
  }

  @Test
  @DisplayName("T6 without the old password nothing is changed, whoever sits at the open session")
  @Asvs({"6.2.3", "7.5.1"})
  void needsTheOld() {
    ALIANZA.user("900700802", "descuidada");
    Person person = SERVER.person();
    Person.Page ask =
        ALIANZA.signIn(person, "900700802", "descuidada", Alianza.OLD).click("Cambiar Contraseña");

    assertThat(ask.press("Continuar", "secret", "No-es-esta.1").status()).isEqualTo(422);
    assertThat(person.open("/alianza/change/choose-credentials").has("secretAgain")).isFalse();
    assertThat(ask.press("Continuar").problem("secret")).isEqualTo("Escriba la contraseña.");
  }

  @Test
  @DisplayName(
      "T6 image and phrase are changed with the PIN, and the next sign-in shows the new ones")
  @Asvs({"6.3.7", "7.5.1"})
  void image() {
    Multiportal multiportal = new Multiportal(SERVER);
    Multiportal.Someone who = multiportal.someone("lramos");
    Person person = SERVER.person();
    Person.Page account = multiportal.signIn(person, who);
    assertThat(account.path()).isEqualTo("/multiportal/account");
    assertThat(account.document().select("#security").text()).contains("Mi abuela tejía ruanas");

    Person.Page choose =
        account.click("Cambiar Imagen y frase").press("Continuar", "secret", who.pin());
    String other = choose.document().select("input[name=image]:not([checked])").attr("value");
    choose.press("Aceptar", "image", other, "phrase", "Lluvia sobre el tejado");

    assertThat(SERVER.person().open("/multiportal/sign-in").submit("user", "lramos").text())
        .contains("Lluvia sobre el tejado");
    SERVER.inbox().await(who.email(), "Cambió su imagen y su frase de seguridad", 1);
  }
}
