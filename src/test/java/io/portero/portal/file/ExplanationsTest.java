package io.portero.portal.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.shared.Language;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExplanationsTest {

  @Test
  @DisplayName(
      "what stands in a broken file is shown as it is there, even if it looks like a placeholder")
  void valuesAreNotFilledAgain() {
    String said =
        Explanations.in(Language.EN)
            .say("missing-key.write", Map.of("key", "{example}", "example", "{key}"));

    assertThat(said).isEqualTo("{example}: {key}");
  }
}
