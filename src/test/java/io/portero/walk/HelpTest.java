package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.Person;
import io.portero.support.SharedServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Help that people find on every page (A12, C10).
class HelpTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();

  @Test
  @DisplayName(
      "A12 the sheet's steps stand on a page of their own, in order, and lead to the real pages")
  void stepByStep() {
    Person.Page help = SERVER.person().open("/alianza/recover").click("Ayuda");

    assertThat(help.title()).isEqualTo("Reinicio de contraseña, paso a paso");
    assertThat(help.document().select("article ol > li")).hasSize(7);
    assertThat(help.document().select("article ol > li").eachText())
        .satisfiesExactly(
            s -> assertThat(s).contains("¿Olvidó su contraseña?"),
            s ->
                assertThat(s)
                    .contains("tipo de documento", "número de documento", "usuario", "Enviar"),
            s -> assertThat(s).contains("alianzaenlinea@alianza.com.co", "Recuperar contraseña"),
            s -> assertThat(s).contains("Crear contraseña", "30 minutos"),
            s -> assertThat(s).contains("mínimo 6 caracteres, mínimo 1 mayúscula"),
            s -> assertThat(s).contains("términos y condiciones", "Finalizar"),
            s -> assertThat(s).contains("¡Felicidades! Ha reiniciado su contraseña con éxito"));
    assertThat(help.text())
        .contains("Carta de instrucción firmada por el representante legal")
        .contains("Cámara de Comercio, no mayor a 30 días");
    for (String words :
        new String[] {"Recuperar contraseña", "términos y condiciones", "iniciar sesión"}) {
      assertThat(help.click(words).status()).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("A12 T3 the help is there in English too")
  void english() {
    Person.Page help = SERVER.person().speaking("en").open("/alianza/help");

    assertThat(help.document().select("article ol > li")).hasSize(7);
    assertThat(help.text()).contains("30 minutes").doesNotContain("contraseña nueva");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/facturatech/sign-in",
        "/facturatech/recover",
        "/facturatech/recover/reset-by-code",
        "/facturatech/register",
        "/facturatech/help",
        "/facturatech/left",
        "/facturatech/legal/terms",
        "/facturatech/link/unknown"
      })
  @DisplayName("C10 every page shows the support telephones, ready to call, and the tutorials")
  void support(String path) {
    Person.Page page = SERVER.person().open(path);

    assertThat(page.document().select("footer a[href^=tel:]").eachText())
        .containsExactly("(604) 609 00 04", "(601) 485 08 51", "(602) 389 60 00");
    assertThat(page.document().select("footer a[href^=tel:]").eachAttr("href"))
        .containsExactly("tel:+576046090004", "tel:+576014850851", "tel:+576023896000");
    assertThat(page.document().select("footer").text()).contains("Medellín", "Bogotá", "Cali");
    assertThat(page.href("Ver los tutoriales")).isEqualTo("https://plataforma.facturatech.co/");
  }
}
