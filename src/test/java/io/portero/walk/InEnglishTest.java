package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.Alianza;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The same portals for those who read English (T3: Spanish first, English too).
class InEnglishTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  private static final Alianza ALIANZA = new Alianza(SERVER);

  @Test
  @DisplayName(
      "T3 a browser that prefers English gets English; any other gets Spanish; the page says which it is in")
  void prefers() {
    Person.Page english = SERVER.person().speaking("en-GB,en;q=0.9").open("/alianza/sign-in");
    assertThat(english.title()).isEqualTo("Welcome!");
    assertThat(english.document().select("html").attr("lang")).startsWith("en");

    Person.Page other = SERVER.person().speaking("fr").open("/alianza/sign-in");
    assertThat(other.title()).isEqualTo("¡Bienvenido!");
    assertThat(other.document().select("html").attr("lang")).isEqualTo("es-CO");
  }

  @Test
  @DisplayName("T3 the other language is one link away on every page, and is kept from then on")
  void changes() {
    Person person = SERVER.person();
    Person.Page spanish = person.open("/facturatech/recover");
    String other = spanish.document().select("header a[hreflang=en]").attr("abs:href");
    assertThat(person.open(other).title()).isEqualTo("Password recovery");
    assertThat(person.open("/facturatech/register").title()).isEqualTo("Register");
  }

  @Test
  @DisplayName("T3 refusals, dates and the end of a journey are in the person's language")
  void wholeWay() {
    ALIANZA.user("900900101", "foreigner");
    Person person = SERVER.person().speaking("en");
    Person.Page refused =
        person
            .open("/alianza/sign-in")
            .press("Sign in", "documentNumber", "900900101", "user", "foreigner", "secret", "No.1");
    assertThat(refused.problems()).contains("The details do not match.");

    Person.Page account =
        person
            .open("/alianza/sign-in")
            .press(
                "Sign in",
                "documentNumber",
                "900900101",
                "user",
                "foreigner",
                "secret",
                Alianza.OLD);
    assertThat(account.text())
        .containsPattern("Signed in ?(\\w+ \\d{1,2}, \\d{4}|\\d{1,2} \\w+ \\d{4})")
        .doesNotContain(" de 2026");
    assertThat(SERVER.person().speaking("en").open("/alianza/help").title())
        .doesNotContain("contraseña");
  }
}
