package io.portero.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.shared.Typed;
import io.portero.support.LongTexts;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerTest {

  static Stream<String> texts() {
    return LongTexts.all().values().stream();
  }

  @ParameterizedTest
  @MethodSource("texts")
  @DisplayName("whatever is typed, no step is handed more of it than the longest field has")
  void handedOn(String text) {
    Answer answer = new Answer(Map.of("f", List.of(text), "g", List.of(text, text)));

    assertThat(
            Stream.of(
                answer.text("f"),
                answer.secret("f").reveal(),
                answer.secret("f").normal(),
                answer.all().getOrDefault("f", ""),
                answer.all().getOrDefault("g", "")))
        .allSatisfy(handed -> assertThat(handed).hasSizeLessThanOrEqualTo(Typed.LONGEST + 1));
    assertThat(answer.typed()).containsEntry("f", text);
  }

  @ParameterizedTest
  @MethodSource("texts")
  @DisplayName("what stands for too long a text is never what was typed, nor a part of it")
  void neverCut(String text) {
    Answer answer = new Answer(Map.of("f", List.of(text)));

    assertThat(answer.text("f")).isEqualTo(Typed.TOO_LONG).doesNotContain("a", "7", "9");
    assertThat(answer.isChecked("f")).isFalse();
    assertThat(answer.revision()).isZero();
  }

  @Test
  @DisplayName("A4 the longest text within the limit is taken, without its edges")
  void within() {
    String text = " ".repeat(Typed.LONGEST - 3) + "ana";

    assertThat(new Answer(Map.of("f", List.of(text))).text("f")).isEqualTo("ana");
  }
}
