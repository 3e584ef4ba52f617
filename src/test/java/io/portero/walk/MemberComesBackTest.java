package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Whoever begins once more is led to the right place (B14).
class MemberComesBackTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();

  private final Newcomer luz = new Newcomer(SERVER.server());
  private final Person person = SERVER.person();

  @Test
  @DisplayName("B14 on the same device in time, the registration goes on where it was left")
  void sameDevice() {
    luz.toPicture(person);

    Person.Page back = luz.toData(person);
    assertThat(back.title()).isEqualTo("Usted ya había empezado");
    assertThat(back.text()).contains("Va en el paso 4 de 4.").contains("No tiene que repetir");
    assertThat(back.text()).doesNotContain(luz.cc);

    Person.Page goesOn = back.click("Seguir: Imagen y clave");
    assertThat(goesOn.title()).isEqualTo("Su imagen y su frase");
    assertThat(
            goesOn
                .press("Aceptar", "image", Newcomer.IMAGE, "phrase", Newcomer.PHRASE)
                .press("Finalizar", Newcomer.credentials(luz.userName()))
                .dialog())
        .contains("Registro exitoso");
  }

  @Test
  @DisplayName("B14 whoever would rather begin anew can, and what was typed is erased")
  void anew() {
    luz.toCode(person);
    Person.Page left = luz.toData(person).press("Empezar de nuevo");
    assertThat(left.firstStatus()).isEqualTo(303);
    assertThat(luz.toData(person).title()).isEqualTo("Sus datos");
  }

  @Test
  @DisplayName("B14 on another device nothing is known of it: it begins with the data")
  void otherDevice() {
    luz.toPicture(person);
    Person.Page elsewhere = luz.toData(SERVER.person());
    assertThat(elsewhere.title()).isEqualTo("Sus datos");
    assertThat(elsewhere.value("documentNumber")).isEmpty();
  }

  @Test
  @DisplayName(
      "B14 after half an hour it begins again: the page says why, and nothing is left over")
  void tooLate() {
    Person.Page picture = luz.toPicture(person);
    SERVER.clock().advance(Duration.ofMinutes(31));

    Person.Page late = picture.press("Aceptar", "image", Newcomer.IMAGE, "phrase", Newcomer.PHRASE);
    assertThat(late.status()).isEqualTo(410);
    assertThat(late.text())
        .contains("Pasó mucho tiempo")
        .contains("Por seguridad borramos lo que había escrito.");
    assertThat(late.click("Empezar de nuevo").title()).isEqualTo("Sus datos");
    assertThat(luz.toEnd(SERVER.person()).dialog()).contains("Registro exitoso");
  }

  @Test
  @DisplayName("B14 whoever is registered already learns it after the code, and not before")
  @Asvs("6.3.8")
  void alreadyRegistered() {
    luz.toEnd(person);
    SERVER.clock().advance(Duration.ofMinutes(2));
    Person again = SERVER.person();
    Person.Page code = luz.toCode(again);
    assertThat(code.title()).isEqualTo("Código de seguridad");
    assertThat(code.text()).doesNotContain(luz.userName());

    Person.Page known = code.press("Enviar", "code", newestCode());

    assertThat(known.title()).isEqualTo("Usted ya tiene una cuenta");
    assertThat(known.text()).contains(luz.userName());
    assertThat(known.href("Iniciar sesión")).endsWith("/multiportal/sign-in");
    assertThat(luz.traces(luz.memberId())).containsEntry("account", 1L);
  }

  @Test
  @DisplayName("B14 two devices that register the same member at once make one account")
  void twoDevices() {
    Person.Page one = luz.toUser(person);
    SERVER.clock().advance(Duration.ofMinutes(2));
    Person second = SERVER.person();
    Person.Page two =
        luz.toCode(second)
            .press("Enviar", "code", luz.code(2))
            .press("Aceptar", "image", "rose", "phrase", "Otra frase de la casa");

    assertThat(one.press("Finalizar", Newcomer.credentials(luz.userName())).dialog())
        .contains("Registro exitoso");
    Person.Page late = two.press("Finalizar", Newcomer.credentials("otra." + luz.number));
    assertThat(late.title()).isEqualTo("Usted ya tiene una cuenta");
    assertThat(luz.traces(luz.memberId())).containsEntry("account", 1L);
  }

  private String newestCode() {
    return luz.code(2);
  }
}
