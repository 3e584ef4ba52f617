package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Picture and phrase (B8, B9), without JavaScript.
class ImageAndPhraseTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();

  private final Newcomer luz = new Newcomer(SERVER.server());
  private final Person person = SERVER.person();

  @Test
  @DisplayName(
      "B8 categories open to their pictures, one is chosen, and it is there to see after that")
  void picture() {
    Person.Page page = luz.toPicture(person);
    var categories = page.document().select(".picker details");
    assertThat(categories.size()).isGreaterThanOrEqualTo(6);
    assertThat(categories.select("summary").eachText()).contains("Naturaleza");
    assertThat(categories)
        .allSatisfy(category -> {
          assertThat(category.select("input[type=radio][name=image]").size())
              .isGreaterThanOrEqualTo(6);
          assertThat(category.select("label").eachText()).doesNotContain("");
        });
    assertThat(page.text()).contains("Seleccionar imagen de seguridad").contains("Salir");

    String second = categories.get(1).select("input[name=image]").get(2).attr("value");
    Person.Page user = page.press("Aceptar", "image", second, "phrase", Newcomer.PHRASE);

    assertThat(user.firstStatus()).isEqualTo(303);
    assertThat(user.document().select(".recognise img").attr("src")).contains(second);
    assertThat(user.document().select(".recognise").text()).contains(Newcomer.PHRASE);
  }

  @Test
  @DisplayName(
      "B8 B9 without a picture the page asks for one and keeps the phrase; and the other way round")
  void oneMissing() {
    Person.Page page = luz.toPicture(person);
    Person.Page none = page.press("Aceptar", "phrase", Newcomer.PHRASE);
    assertThat(none.status()).isEqualTo(422);
    assertThat(none.problem("image")).isEqualTo("Elija primero su imagen de seguridad.");
    assertThat(none.value("phrase")).isEqualTo(Newcomer.PHRASE);

    Person.Page silent = none.press("Aceptar", "image", Newcomer.IMAGE, "phrase", "");
    assertThat(silent.problem("phrase")).isEqualTo("Escriba su frase de seguridad.");
    assertThat(silent.document().select("input[name=image][checked]").attr("value"))
        .isEqualTo(Newcomer.IMAGE);

    Person.Page forged = silent.press("Aceptar", "image", "../no-such", "phrase", Newcomer.PHRASE);
    assertThat(forged.status()).isEqualTo(422);
  }

  @ParameterizedTest(name = "«{0}»")
  @CsvSource({"abc, muy corta", "2026 11 21, con palabras", "'¡¡¡ ... !!!', con palabras"})
  @DisplayName("B9 a phrase that is none is refused, says why, and stays to be mended")
  void badPhrases(String phrase, String why) {
    Person.Page refused =
        luz.toPicture(person).press("Aceptar", "image", Newcomer.IMAGE, "phrase", phrase);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem("phrase")).contains(why);
    assertThat(refused.value("phrase")).isEqualTo(phrase);
  }

  @Test
  @DisplayName("B9 a phrase longer than sixty characters is refused; sixty are not")
  void longPhrases() {
    Person.Page page = luz.toPicture(person);
    Person.Page refused =
        page.press("Aceptar", "image", Newcomer.IMAGE, "phrase", "larga ".repeat(10) + "x");
    assertThat(refused.problem("phrase")).contains("60");
    assertThat(
            refused
                .press("Aceptar", "image", Newcomer.IMAGE, "phrase", "larga ".repeat(9) + "largas")
                .firstStatus())
        .isEqualTo(303);
  }

  @Test
  @DisplayName(
      "B9 a user that stands in the phrase is refused when it is chosen: it would give itself away")
  @Asvs("2.2.3")
  void userInPhrase() {
    Person.Page user =
        luz.toPicture(person)
            .press("Aceptar", "image", Newcomer.IMAGE, "phrase", "La casa de Luzmar en Chía");

    Person.Page refused = user.press("Finalizar", Newcomer.credentials("luzmar"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem("userName"))
        .isEqualTo("Ese usuario está escrito en su frase de seguridad. Escoja otro usuario.");
    assertThat(refused.press("Finalizar", Newcomer.credentials(luz.userName())).dialog())
        .contains("Registro exitoso");
  }
}
