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
import org.junit.jupiter.params.provider.CsvSource;

/// The page behind the link: what it shows (A7) and what it takes for a password (A8).
class NewPasswordByLinkTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  private static final Alianza ALIANZA = new Alianza(SERVER);
  private static final String NIT = "900300401";
  private static Person.Page page;

  /// One link for all: a refused form does not use it up.
  @BeforeAll
  static void opened() {
    ALIANZA.user(NIT, "apertura");
    page = ALIANZA.newPasswordPage(NIT, "apertura");
  }

  @Test
  @DisplayName(
      "A7 two masked fields that can be shown, the rules as a checklist, both documents linked")
  @Asvs("6.2.6")
  void contents() {
    assertThat(page.document().select(".kicker").text()).isEqualTo("Registro");
    assertThat(page.title()).isEqualTo("Recuperar contraseña");
    assertThat(page.label("secret")).isEqualTo("Contraseña *");
    assertThat(page.label("secretAgain")).isEqualTo("Confirmar contraseña *");
    for (String field : new String[] {"secret", "secretAgain"}) {
      assertThat(page.field(field).attr("type")).isEqualTo("password");
      assertThat(page.field(field).attr("autocomplete")).isEqualTo("new-password");
      assertThat(page.document().select("#" + field + " + button").attr("data-show"))
          .isEqualTo("Mostrar");
    }
    assertThat(page.document().select("#secret-rules li").eachAttr("data-rule"))
        .containsExactly("length:6", "upper:1", "lower:2", "digit:1", "special:1", "uncommon");
    assertThat(page.offers("Finalizar")).isTrue();
    assertThat(page.text()).contains("¿Ya tiene una cuenta?");
    assertThat(page.click("Inicie sesión").title()).isEqualTo("¡Bienvenido!");
  }

  @Test
  @DisplayName("A7 the documents that are accepted can be read whole")
  void documents() {
    assertThat(page.text())
        .contains(
            "Acepto voluntariamente los Términos y condiciones y el Aviso de Privacidad de Alianza");
    assertThat(page.field("accept").hasAttr("checked")).isFalse();
    var links = page.document().select(".papers a");
    assertThat(links.eachText()).hasSize(2);
    for (var link : links) {
      Person.Page paper = SERVER.person().open(link.absUrl("href"));
      assertThat(paper.status()).isEqualTo(200);
      assertThat(paper.document().select("main").text()).hasSizeGreaterThan(500);
    }
  }

  @Test
  @DisplayName("A7 without the tick the form is refused beside it, and the link stays good")
  void mustAccept() {
    Person.Page refused =
        page.press("Finalizar", "secret", Alianza.NEW, "secretAgain", Alianza.NEW);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem("accept"))
        .isEqualTo("Para seguir, marque la casilla después de leer los documentos.");
    assertThat(refused.problem("secret")).isEmpty();
    assertThat(page.reload().status()).isEqualTo(200);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "Ab*1c, Es muy corta. Use mínimo 6 caracteres.",
    "lluvia-42, Le faltan letras mayúsculas: mínimo 1.",
    "LLUVIa-42, Le faltan letras minúsculas: mínimo 2.",
    "Lluvia-verde, Le faltan números: mínimo 1.",
    "Lluviaverde42, 'Le faltan caracteres especiales, como * . # !: mínimo 1.'",
    "Colombia1!, Muchas personas usan esa contraseña",
    "Alianza2026*, No use su nombre",
    "Apertura.77, No use su nombre",
    "'', Escriba la contraseña."
  })
  @DisplayName(
      "A8 T5 a password that lacks a part is refused beside the field, saying which, and is not sent back")
  void policy(String password, String says) {
    Person.Page refused = Alianza.choose(page, password);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem("secret")).startsWith(says);
    assertThat(refused.value("secret")).isEmpty();
    assertThat(refused.value("secretAgain")).isEmpty();
    if (!password.isEmpty()) {
      assertThat(refused.response().body()).doesNotContain(password);
    }
    assertThat(refused.field("accept").hasAttr("checked")).as("the tick stays").isTrue();
  }

  @Test
  @DisplayName("A7 two passwords that differ are refused beside the second")
  @Asvs("2.2.3")
  void differ() {
    Person.Page refused =
        page.press(
            "Finalizar", "secret", Alianza.NEW, "secretAgain", "Lluvia-verde.43", "accept", "yes");

    assertThat(refused.problem("secretAgain"))
        .isEqualTo("Las dos no son iguales. Escríbala otra vez.");
  }

  @Test
  @DisplayName("A8 the shortest password that has every part is taken, with spaces and any letters")
  void shortest() {
    ALIANZA.user("900300402", "corta");

    assertThat(
            Alianza.choose(ALIANZA.newPasswordPage("900300402", "corta"), "Ñv 7¿k").firstStatus())
        .isEqualTo(303);
    assertThat(ALIANZA.signIn(SERVER.person(), "900300402", "corta", "Ñv 7¿k").path())
        .isEqualTo("/alianza/account");
  }
}
