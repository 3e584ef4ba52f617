package io.portero.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.Person;
import io.portero.support.SharedServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LanguageTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();

  @Test
  @DisplayName("T3 a page comes in the browser's language if the portal speaks it, else in Spanish")
  void preferred() {
    assertThat(language(SERVER.person().speaking("en").open("/alianza/sign-in"))).startsWith("en");
    assertThat(language(SERVER.person().speaking("de").open("/alianza/sign-in")))
        .isEqualTo("es-CO");
  }

  @Test
  @DisplayName("T3 the language chosen on a page is kept for all that follow, errors too")
  void chosen() {
    Person person = SERVER.person();

    Person.Page english = person.open("/alianza/sign-in").open("/alianza/sign-in?lang=en");

    assertThat(language(english)).startsWith("en");
    assertThat(language(english.click("Did you forget your password?"))).startsWith("en");
    assertThat(language(person.open("/facturatech/help"))).startsWith("en");
    assertThat(language(person.open("/alianza/no/such/page"))).startsWith("en");
    assertThat(language(person.open("/alianza/sign-in").click("Español"))).isEqualTo("es-CO");
    assertThat(language(person.open("/alianza/recover"))).isEqualTo("es-CO");
  }

  @Test
  @DisplayName("T3 a language that nobody speaks changes nothing")
  void nonsense() {
    Person person = SERVER.person();

    assertThat(language(person.open("/alianza/sign-in?lang=xx"))).isEqualTo("es-CO");
    assertThat(person.cookies()).noneMatch(c -> c.getName().equals("language"));
  }

  private static String language(Person.Page page) {
    return page.document().select("html").attr("lang");
  }
}
