package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.Inbox;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Journeys that took too long, links tried at the wrong door, and a portal under its own host name.
class JourneyEndsTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  private static final Multiportal MULTIPORTAL = new Multiportal(SERVER);
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Person person = SERVER.person();
  private final String user = "tardia" + COUNT.incrementAndGet();
  private final String email = user + "@alianza.com.co";

  @Test
  @DisplayName("sign-in: after half an hour at the PIN it begins again, and the page says so")
  void signInExpires() {
    SERVER.sample().registered(user, email, "7306", "rose", "Mi abuela tejía ruanas");
    Person.Page pin = person.open("/multiportal/sign-in").press("Continuar", "user", user);
    SERVER.clock().advance(Duration.ofMinutes(31));

    Person.Page late = pin.press("Entrar", "secret", "7306");

    assertThat(late.status()).isEqualTo(410);
    assertThat(late.click("Iniciar sesión").has("user")).isTrue();
    assertThat(person.open("/multiportal/account").path()).isEqualTo("/multiportal/sign-in");
  }

  @Test
  @DisplayName("recover: after half an hour at the code it begins again")
  void recoverExpires() {
    Newcomer luz = new Newcomer(SERVER.server());
    Person.Page code = person.open("/multiportal/recover").press("Continuar", luz.data());
    SERVER.clock().advance(Duration.ofMinutes(31));

    Person.Page late = code.press("Enviar", "code", luz.code());

    assertThat(late.status()).isEqualTo(410);
    assertThat(late.title()).isEqualTo("Pasó mucho tiempo");
    assertThat(late.click("Empezar de nuevo").title()).isEqualTo("Sus datos");
  }

  @Test
  @DisplayName("change: after half an hour at the new PIN nothing has changed")
  void changeExpires() {
    Multiportal.Someone who = MULTIPORTAL.someone(user);
    MULTIPORTAL.signIn(person, who);
    Person.Page fresh = person.open("/multiportal/change").submit("secret", "7306");
    SERVER.clock().advance(Duration.ofMinutes(31));

    Person.Page late = fresh.press("Finalizar", "secret", "8164", "secretAgain", "8164");

    assertThat(late.status()).isLessThan(500);
    assertThat(late.firstStatus()).isIn(303, 410);
    assertThat(SERVER.inbox().to(who.email()))
        .extracting("subject")
        .containsOnly(Inbox.DEVICE_CODE);
  }

  @Test
  @DisplayName("A10 a link of one portal is none at another, and is not used up by the try")
  @Asvs("8.4.1")
  void linkElsewhere() {
    String link = recoveryLink();
    String token = link.substring(link.lastIndexOf('/') + 1);
    for (String other : new String[] {"multiportal", "facturatech"}) {
      Person.Page gone = person.open("/" + other + "/link/" + token);
      assertThat(gone.status()).isEqualTo(410);
      assertThat(gone.title()).isEqualTo("Este enlace ya no sirve");
      assertThat(person.cookies()).noneMatch(cookie -> cookie.getName().contains("link-"));
    }
    Person.Page form = person.open(link);
    assertThat(form.status()).isEqualTo(200);
    assertThat(form.has("secretAgain")).isTrue();
  }

  @Test
  @DisplayName(
      "a portal answers under its own host name with short addresses, and under the long ones")
  @Asvs("3.5.4")
  void ownHost() {
    person.at("multiportal.localhost");
    Person.Page signIn = person.open("/sign-in");
    assertThat(signIn.title()).isEqualTo("Entrar");
    assertThat(signIn.href("Regístrese en 4 pasos"))
        .endsWith("/register")
        .doesNotContain("/multiportal/");
    assertThat(person.open("/multiportal/sign-in").title()).isEqualTo("Entrar");
    assertThat(person.open("/alianza/sign-in").status()).isEqualTo(404);

    Newcomer luz = new Newcomer(SERVER.server());
    Person.Page consent = person.open("/register").press("Continuar", luz.data());
    assertThat(consent.path()).isEqualTo("/register/consent");
    Person.Page end =
        consent
            .press("Aceptar", "consent-data", "yes", "consent-messages", "yes")
            .press("Enviar", "code", luz.code())
            .press("Aceptar", "image", Newcomer.IMAGE, "phrase", Newcomer.PHRASE)
            .press("Finalizar", Newcomer.credentials(luz.userName()));
    assertThat(end.dialog()).contains("Registro exitoso");
  }

  private String recoveryLink() {
    SERVER.sample().companyUser("900102030", user, email, "Cafe-Tinto.47");
    person.open("/alianza/recover").press("Enviar", "documentNumber", "900102030", "user", user);
    return SERVER.inbox().await(email).link();
  }
}
