package io.portero.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.CountingText;
import java.text.Normalizer.Form;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

  @ParameterizedTest
  @ValueSource(strings = {" ", "\t", "\u00A0", "\u2003", "\u3000", "\u200B", "\uFEFF", "\u2066"})
  @DisplayName("A4 what pasting leaves at the ends goes, what stands between stays")
  void edges(String blank) {
    assertThat(Typed.trim(blank.repeat(3) + "ana" + blank + "b" + blank))
        .isEqualTo("ana" + blank + "b");
    assertThat(Typed.trim(blank.repeat(40))).isEmpty();
  }

  @Test
  @DisplayName("letters outside of the first plane are no edge, nor is half of one")
  void planes() {
    assertThat(Typed.trim(" 🙂 ")).isEqualTo("🙂");
    assertThat(Typed.trim("\uD83D ")).isEqualTo("\uD83D");
    assertThat(Typed.trim("\u0007a")).isEqualTo("\u0007a");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "a", "\u200B", "\u0301", "🙂", "0", "."})
  @DisplayName("edges are found by looking at each character a fixed number of times")
  void linear(String piece) {
    for (String typed : new String[] {piece.repeat(40_000), "a" + piece.repeat(40_000) + "a"}) {
      CountingText text = new CountingText(typed, Long.MAX_VALUE);
      Typed.trim(text, Typed::isUnseen);
      assertThat(text.visited()).isLessThan(5L * typed.length() + 20);
    }
  }

  @Test
  @DisplayName(
      "what is longer than any field is not looked at, and what stands for it is refused by every reader")
  void tooLong() {
    String typed = "a" + " ".repeat(60_000) + "a";

    assertThat(Typed.within("a".repeat(Typed.LONGEST))).hasSize(Typed.LONGEST);
    assertThat(Typed.within(typed)).isSameAs(Typed.TOO_LONG);
    assertThat(Typed.normal(typed, Form.NFC)).isSameAs(typed);
    for (String text : new String[] {typed, Typed.TOO_LONG, "1".repeat(60_000), "9-".repeat(500)}) {
      assertThat(Nit.read(text)).isEmpty();
      assertThat(DocumentNumber.read("CC", text)).isEmpty();
      assertThat(EmailAddress.read(text)).isEmpty();
      assertThat(MobileNumber.read(text)).isEmpty();
    }
  }

  @Test
  @DisplayName("a password in its longest Unicode form is within the limit")
  void longestForm() {
    String syllables = "한".repeat(128);
    String apart = java.text.Normalizer.normalize(syllables, Form.NFD);

    assertThat(apart).hasSizeGreaterThan(128);
    assertThat(Secret.of(apart).normal()).isEqualTo(syllables);
  }
}
