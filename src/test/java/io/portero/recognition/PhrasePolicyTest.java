package io.portero.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.shared.Problem;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasePolicyTest {

  @ParameterizedTest(name = "B9 \"{0}\" is a phrase")
  @ValueSource(
      strings = {
        "Mi perro se llama Toby",
        "sol!",
        "  Ocaña 1985  ",
        "العربية مرحبا",
        "<b>Ana & Luis</b>",
        "Familia 👩‍👩‍👧"
      })
  void goodPhrases(String phrase) {
    assertThat(PhrasePolicy.check(phrase, "rosaquintero")).isEmpty();
  }

  @ParameterizedTest(name = "B9 \"{0}\" is refused: {1}")
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "'',problem.required",
        "'   ',problem.required",
        "'\u200B\u00A0',problem.required",
        "sol,problem.phrase-short",
        "12345 67,problem.phrase-letters",
        "'mi\0perro',problem.phrase-characters",
        "mi\u202Eperro,problem.phrase-characters",
        "mi\u2028perro,problem.phrase-characters",
        "soy ROSAquintero,problem.phrase-user"
      })
  void badPhrases(String phrase, String key) {
    assertThat(PhrasePolicy.check(phrase, "rosaquintero"))
        .extracting(Problem::key)
        .containsExactly(key);
  }

  @Test
  @DisplayName("B9 60 characters are allowed and 61 are not, counted as people count")
  void lengthIsCountedInCharacters() {
    assertThat(PhrasePolicy.check("🌻a".repeat(30), null)).isEmpty();
    assertThat(PhrasePolicy.check("🌻a".repeat(30) + "b", null))
        .containsExactly(Problem.at("phrase", "problem.phrase-long", "max", 60));
  }

  @Test
  @DisplayName("B9 a lone half of a character, which no database can keep, is refused")
  void loneSurrogatesAreRefused() {
    assertThat(PhrasePolicy.check("mi perro \uD800 Toby", null))
        .extracting(Problem::key)
        .containsExactly("problem.phrase-characters");
  }

  @Test
  @DisplayName("B9 a phrase is kept composed and without blanks around it")
  void phrasesAreTidied() {
    assertThat(PhrasePolicy.tidy("  Bogota\u0301 \n")).isEqualTo("Bogotá");
  }

  @Test
  @DisplayName(
      "B9 a user of three letters may stand inside a phrase, as it stands inside ordinary words")
  void shortUsersDoNotMatter() {
    assertThat(PhrasePolicy.check("Mi hermana menor", "ana")).isEmpty();
  }

  @Property(tries = 500)
  @Label("B9 whatever is typed gets an answer, and what passes can be kept by PostgreSQL")
  void anythingGetsAnAnswer(@ForAll String phrase, @ForAll String user) {
    if (PhrasePolicy.check(phrase, user).isEmpty()) {
      assertThat(PhrasePolicy.tidy(phrase)).doesNotContain("\0").hasSizeBetween(4, 120);
    }
  }
}
