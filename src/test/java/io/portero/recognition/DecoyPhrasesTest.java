package io.portero.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DecoyPhrasesTest {

  private static final List<String> PLAIN = DecoyPhrases.load().plain();

  @Test
  @DisplayName("B13 every decoy phrase has 10 to 40 characters and passes the policy of real ones")
  void everyPhraseIsPlausible() {
    assertThat(PLAIN.stream().filter(phrase -> !isPlausible(phrase))).isEmpty();
  }

  private static boolean isPlausible(String phrase) {
    return phrase.length() >= 10
        && phrase.length() <= 40
        && !phrase.contains("{")
        && !phrase.contains("  ")
        && PhrasePolicy.check(phrase, null).isEmpty();
  }

  @Test
  @DisplayName("B13 there are more than 200,000 decoy phrases")
  void phrasesAreMany() {
    Set<String> written = new HashSet<>();
    for (String plain : PLAIN) {
      for (Handwriting hand : Handwriting.values()) {
        written.add(hand.write(plain, new Choices(BigInteger.ZERO)));
      }
    }
    assertThat(written.size()).isGreaterThan(200_000);
    assertThat(written.stream().filter(phrase -> phrase.length() > 40)).isEmpty();
  }

  @Test
  @DisplayName(
      "B13 the parts never change, as that would change every decoy while real phrases stay")
  void thePartsNeverChange() {
    assertThat(PLAIN.hashCode()).isEqualTo(-1390433251);
  }

  @Test
  @DisplayName("B13 a number chooses digit by digit, so that neighbours differ")
  void aNumberChooses() {
    Choices choices = new Choices(BigInteger.valueOf(2 + 3 * 5));
    assertThat(choices.from(List.of("a", "b", "c"))).isEqualTo("c");
    assertThat(choices.below(7)).isEqualTo(5);
    assertThat(choices.below(7)).isZero();
  }

  @Test
  @DisplayName("B13 a hurried hand drops accents but keeps the ñ")
  void aHurriedHand() {
    assertThat(Handwriting.HURRIED.write("Mañana iré a Bogotá", new Choices(BigInteger.ZERO)))
        .isEqualTo("mañana ire a bogota");
  }
}
