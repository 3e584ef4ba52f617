package io.portero.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A file that was read in another encoding than it is written in is not taken in silence.
class OddLettersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Marta Peña", "José", "Núñez", "Rincón", "García", "María Ruiz", "Güiza", "Ñandú", "Álvaro",
        "Óscar", "ÁNGELA", "ÉRIKA", "ÍÑIGO", "ÓSCAR", "ÚRSULA", "PEÑA", "GARCÍA", "LÓPEZ"
      })
  @DisplayName("one name of a Mac's file is enough to be warned")
  void macRoman(String name) {
    String read = new String(name.getBytes(Charset.forName("x-MacRoman")), windows());
    assertThat(warned(read)).as(read).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Peña", "José", "Núñez", "García", "Ángela", "ÚRSULA", "MUÑOZ", "Güiza"})
  @DisplayName("one name of a DOS file is enough to be warned")
  void dos(String name) {
    String read = new String(name.getBytes(Charset.forName("IBM850")), windows());
    assertThat(warned(read)).as(read).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Marta Pe?a", "?lvaro", "PeÃ±a", "Jos\uFFFD"})
  @DisplayName("a letter that was lost is told of")
  void lost(String name) {
    assertThat(warned(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Marta Peña Ibáñez",
        "álvaro núñez",
        "ÁLVARO NÚÑEZ",
        "Ñandú",
        "Patrick O’Hara",
        "Gabriele D’Annunzio",
        "Sant’Anna",
        "João Gonçalves",
        "Çetin Öztürk",
        "GÖDEL",
        "François Lefèvre",
        "Jose\u0301",
        "Mª del Carmen",
        "J. Pérez & Cía. Ltda."
      })
  @DisplayName("names of people and companies are nothing odd")
  void names(String name) {
    assertThat(warned(name)).isFalse();
  }

  private static Charset windows() {
    return Charset.forName("windows-1252");
  }

  private static boolean warned(String name) {
    OddLetters odd = new OddLetters();
    odd.look(2, name);
    return odd.warning("windows-1252").isPresent();
  }
}
