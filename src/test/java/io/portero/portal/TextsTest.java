package io.portero.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.shared.Language;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TextsTest {

  private final Texts texts =
      new Texts(Language.EN, Map.of("told", "{user}, we wrote to {email} from {place}."));

  @Test
  @DisplayName("a user who is called {email} is told so, and nothing else")
  void valuesAreNotFilledAgain() {
    assertThat(texts.get("told", Map.of("user", "{email}", "email", "{user}")))
        .isEqualTo("{email}, we wrote to {user} from {place}.");
  }
}
