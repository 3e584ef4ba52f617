package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.Alianza;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// People type numbers as they stand on their papers (A4). DIAN's digit of NIT 890.903.938 is 8.
class CompanyTypesFreelyTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  private static final Alianza ALIANZA = new Alianza(SERVER);
  private static final String NIT = "890903938";

  @BeforeAll
  static void somebody() {
    ALIANZA.user(NIT, "escribe");
  }

  @ParameterizedTest(name = "«{0}»")
  @ValueSource(
      strings = {
        "890903938",
        "  890903938  ",
        "\u00a0890903938\u200b",
        "890.903.938",
        "890,903,938",
        "890 903 938",
        "890-903-938",
        "890.903.938-8",
        "890903938-8",
        "890903938 – 8",
        "8909039388"
      })
  @DisplayName("A4 dots, commas, spaces and dashes in a NIT, or its digit, never cause a failure")
  void number(String typed) {
    assertThat(ALIANZA.signIn(SERVER.person(), typed, " Escribe ", Alianza.OLD).path())
        .isEqualTo("/alianza/account");
  }

  @Test
  @DisplayName(
      "A4 who typed the verification digit is told gently which number was used, and gets the mail")
  void digit() {
    Person.Page sent = ALIANZA.ask(SERVER.person(), "890.903.938-8", "escribe");

    assertThat(sent.dialog()).contains("Usamos el NIT 890903938, sin su dígito de verificación.");
    assertThat(SERVER.inbox().await("escribe@firma.example").text()).contains("890903938");
  }

  @Test
  @DisplayName("A4 who typed the number alone is told nothing about it")
  void noDigit() {
    assertThat(ALIANZA.ask(SERVER.person(), NIT, "nadie").dialog()).doesNotContain("Usamos el NIT");
  }

  @Test
  @DisplayName("A4 a wrong verification digit is said beside the field, and what was typed stays")
  @Asvs("2.2.3")
  void wrongDigit() {
    Person.Page refused = ALIANZA.ask(SERVER.person(), "890.903.938-3", "escribe");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem("documentNumber"))
        .isEqualTo("El dígito de verificación no corresponde. Escriba el NIT sin él o revíselo.");
    assertThat(refused.value("documentNumber")).isEqualTo("890.903.938-3");
    assertThat(refused.value("user")).isEqualTo("escribe");
  }

  @Test
  @DisplayName("T5 empty fields are refused beside each field, and say what to do")
  @Asvs("2.2.2")
  void empty() {
    Person.Page refused = SERVER.person().open("/alianza/recover").press("Enviar");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem("documentNumber")).isEqualTo("Escriba el número de su documento.");
    assertThat(refused.problem("user")).isEqualTo("Escriba su usuario.");
    assertThat(refused.problems()).contains("Faltan por corregir 2 datos");
  }

  @Test
  @DisplayName("T5 a number that is none is refused beside the field and stays there")
  void noNumber() {
    Person.Page refused = ALIANZA.ask(SERVER.person(), "noventa", "escribe");

    assertThat(refused.problem("documentNumber")).startsWith("Revise el número.");
    assertThat(refused.value("documentNumber")).isEqualTo("noventa");
  }
}
