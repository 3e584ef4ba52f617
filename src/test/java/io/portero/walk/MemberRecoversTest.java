package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A member who forgot the PIN: personal data, a code, a new PIN; the user stays.
class MemberRecoversTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();

  private final Newcomer luz = new Newcomer(SERVER.server());
  private final Person person = SERVER.person();

  @Test
  @DisplayName(
      "B3 B6 B11 a new PIN by data and code: the old one and its sessions stop, the person is told")
  void recovers() {
    luz.toEnd(SERVER.person());
    Person inside = SERVER.person();
    signIn(inside, Newcomer.PIN).press("Entrar", "code", luz.code(2));
    assertThat(inside.open("/multiportal/account").path()).isEqualTo("/multiportal/account");
    SERVER.clock().advance(Duration.ofMinutes(2));

    Person.Page code = toCode(luz.data());
    assertThat(code.text()).contains("Enviamos el mismo código");
    Person.Page pin = code.press("Enviar", "code", luz.code(3));
    assertThat(pin.has("userName")).isFalse();
    assertThat(pin.text()).contains("Para el usuario " + luz.userName());
    Person.Page done = pin.press("Finalizar", "secret", "8164", "secretAgain", "8164");

    assertThat(done.firstStatus()).isEqualTo(303);
    assertThat(done.offers("Iniciar sesión")).isTrue();
    assertThat(SERVER.inbox().await(luz.email, 5).subject())
        .isEqualTo("Cambió su clave del Multiportal");
    assertThat(inside.open("/multiportal/account").path()).isEqualTo("/multiportal/sign-in");
    assertThat(signIn(SERVER.person(), Newcomer.PIN).status()).isEqualTo(422);
    assertThat(signIn(SERVER.person(), "8164").path())
        .isEqualTo("/multiportal/sign-in/know-device");
  }

  @Test
  @DisplayName(
      "B2 a recovery says what to have at hand and how long it takes, as a registration does")
  void before() {
    Person.Page register = SERVER.person().open("/multiportal/register");
    Person.Page recover = SERVER.person().open("/multiportal/recover");
    for (Person.Page page : List.of(register, recover)) {
      assertThat(page.text())
          .contains("Escríbalos como los tiene registrados en la cooperativa.")
          .contains("Tenga a la mano su documento y su celular.")
          .contains("¿Cambió de celular o de correo? Llame antes a su cooperativa.");
    }
    assertThat(register.text()).contains("Tarda unos 5 minutos.");
    assertThat(recover.text()).contains("Tarda unos 3 minutos.");
  }

  @Test
  @DisplayName("B3 data that match nobody get the same answer as a member's with one wrong field")
  void mismatch() {
    luz.toEnd(SERVER.person());
    Person.Page wrong = recover(luz.dataBut("mobile", "3019999999"));
    Person.Page nobody = recover(luz.dataBut("documentNumber", "1018888888"));
    assertThat(wrong.status()).isEqualTo(nobody.status()).isEqualTo(422);
    assertThat(wrong.problems())
        .isEqualTo(nobody.problems())
        .contains("No pudimos confirmar sus datos");
  }

  @Test
  @DisplayName(
      "B14 a member without an account learns after the code that there is none, and how to get one")
  void notRegistered() {
    Person.Page end = toCode(luz.data()).press("Enviar", "code", luz.code());
    assertThat(end.title()).isEqualTo("Todavía no tiene cuenta");
    assertThat(end.click("Registrarse").title()).isEqualTo("Sus datos");
  }

  @Test
  @DisplayName("B11 the person's own PIN rules hold here too: their dates are refused")
  void ownDates() {
    luz.toEnd(SERVER.person());
    SERVER.clock().advance(Duration.ofMinutes(2));
    Person.Page pin = toCode(luz.data()).press("Enviar", "code", luz.code(2));
    assertThat(pin.press("Finalizar", "secret", "2407", "secretAgain", "2407").problem("secret"))
        .contains("No use fechas");
  }

  private Person.Page recover(String... data) {
    return person.open("/multiportal/recover").press("Continuar", data);
  }

  private Person.Page toCode(String... data) {
    Person.Page page = recover(data);
    assertThat(page.title()).isEqualTo("Código de seguridad");
    return page;
  }

  private Person.Page signIn(Person who, String pin) {
    return who.open("/multiportal/sign-in")
        .press("Continuar", "user", luz.userName())
        .press("Entrar", "secret", pin);
  }
}
