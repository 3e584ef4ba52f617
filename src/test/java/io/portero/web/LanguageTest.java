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
  @DisplayName("T3 errors too are said in the language that was chosen on a page")
  void errors() {
    Person person = SERVER.person();
    person.open("/alianza/sign-in?lang=en");

    assertThat(language(person.open("/alianza/no/such/page"))).startsWith("en");
    assertThat(language(person.open("/nobody/sign-in"))).startsWith("en");

    person.open("/alianza/sign-in?lang=es");
    assertThat(language(person.open("/alianza/no/such/page"))).startsWith("es");
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
