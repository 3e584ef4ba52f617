package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.Alianza;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.net.HttpCookie;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Signing in and out, with the limits of an installation in use.
class SignInTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.guarded();
  private static final Alianza ALIANZA = new Alianza(SERVER);

  @Test
  @DisplayName(
      "A1 T5 a wrong password and a user that nobody has get the same answer, which keeps what was typed")
  @Asvs("6.3.8")
  void sameAnswer() {
    ALIANZA.user("900500601", "conocido");
    Person.Page known = ALIANZA.signIn(SERVER.person(), "900500601", "conocido", "No-es-esta.1");
    Person.Page unknown = ALIANZA.signIn(SERVER.person(), "900500601", "ignorado", "No-es-esta.1");

    assertThat(known.status()).isEqualTo(422);
    assertThat(Alike.of(unknown).saying("ignorado", "conocido")).isEqualTo(Alike.of(known));
    assertThat(known.problems())
        .contains("Los datos no coinciden.", "Le quedan 4 intentos antes de una pausa.");
    assertThat(known.value("documentNumber")).isEqualTo("900500601");
    assertThat(known.value("user")).isEqualTo("conocido");
    assertThat(known.value("secret")).isEmpty();
    assertThat(known.response().body()).doesNotContain("No-es-esta.1");
  }

  @Test
  @DisplayName(
      "A1 after five wrong tries both must wait, as a page says that counts the time; then the right password works")
  @Asvs({"2.3.2", "6.3.1", "6.3.8"})
  void slowsDown() {
    ALIANZA.user("900500602", "lento");
    for (String left :
        List.of("Le quedan 4", "Le quedan 3", "Le quedan 2", "Le queda 1 intento", "Espere")) {
      assertThat(wrong("lento").problems()).contains(left);
      assertThat(wrong("ninguno").problems()).contains(left);
    }
    Person.Page known = ALIANZA.signIn(SERVER.person(), "900500602", "lento", Alianza.OLD);
    Person.Page unknown = wrong("ninguno");

    assertThat(known.status()).isEqualTo(429);
    assertThat(known.title()).isEqualTo("Espere unos segundos, por favor");
    assertThat(known.document().select("[role=timer]").text()).isEqualTo("0:15");
    assertThat(known.response().headers().firstValue("Retry-After")).contains("15");
    assertThat(Alike.of(unknown)).isEqualTo(Alike.of(known));

    SERVER.clock().advance(Duration.ofSeconds(15));
    assertThat(ALIANZA.signIn(SERVER.person(), "900500602", "lento", Alianza.OLD).path())
        .isEqualTo("/alianza/account");
  }

  @Test
  @DisplayName("A1 the wait of a sign-in does not close the way of recovering the password")
  @Asvs("6.3.1")
  void recoveryStaysOpen() {
    ALIANZA.user("900500603", "abierto");
    for (int i = 0; i < 6; i++) {
      ALIANZA.signIn(SERVER.person(), "900500603", "abierto", "No-es-esta.1");
    }

    assertThat(Alianza.choose(ALIANZA.newPasswordPage("900500603", "abierto"), Alianza.NEW).title())
        .startsWith("¡Felicidades!");
  }

  @Test
  @DisplayName(
      "T6 the session gets a new id at sign-in: one that was planted before is worth nothing")
  @Asvs("7.2.4")
  void fixation() {
    ALIANZA.user("900500604", "plantado");
    Person victim = SERVER.person();
    ALIANZA.user("900500605", "atacante");
    ALIANZA.signIn(victim, "900500605", "atacante", Alianza.OLD);
    String planted = session(victim);
    ALIANZA.signIn(victim, "900500604", "plantado", Alianza.OLD);

    assertThat(session(victim)).isNotEqualTo(planted);
    assertThat(victim.open("/alianza/account").text()).contains("plantado");
    Person attacker = SERVER.person();
    attacker.open("/alianza/help");
    assertThat(
            attacker
                .sendRaw(
                    attacker
                        .to(SERVER.server().url().resolve("/alianza/account"))
                        .header("Cookie", planted)
                        .build())
                .statusCode())
        .isEqualTo(303);
  }

  @Test
  @DisplayName("T6 signing out ends the session and asks the browser to forget")
  @Asvs({"7.2.1", "7.4.1", "14.3.1"})
  void signOut() {
    ALIANZA.user("900500606", "saliente");
    Person person = SERVER.person();
    Person.Page account = ALIANZA.signIn(person, "900500606", "saliente", Alianza.OLD);
    String session = session(person);
    var answer = person.sendRaw(account.request("Cerrar sesión"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Clear-Site-Data")).contains("\"cache\", \"storage\"");
    assertThat(person.open("/alianza/account").path()).isEqualTo("/alianza/sign-in");
    Person thief = SERVER.person();
    assertThat(
            thief
                .sendRaw(
                    thief
                        .to(SERVER.server().url().resolve("/alianza/account"))
                        .header("Cookie", session)
                        .build())
                .statusCode())
        .isEqualTo(303);
  }

  @Test
  @DisplayName("T6 a session is good in its own portal only")
  @Asvs({"3.5.4", "8.4.1"})
  void ownPortal() {
    ALIANZA.user("900500607", "propio");
    Person person = SERVER.person();
    ALIANZA.signIn(person, "900500607", "propio", Alianza.OLD);

    assertThat(person.open("/facturatech/account").path()).isEqualTo("/facturatech/sign-in");
  }

  private static Person.Page wrong(String user) {
    return ALIANZA.signIn(SERVER.person(), "900500602", user, "No-es-esta.1");
  }

  private static String session(Person person) {
    return person.cookies().stream()
        .filter(c -> c.getName().matches("(__Host-)?portero"))
        .map(HttpCookie::toString)
        .findFirst()
        .orElseThrow();
  }
}
