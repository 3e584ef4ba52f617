package io.portero.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DomainMasksTest {

  private static final DomainMasks MASKS =
      DomainMasks.of(
          Map.of("alianza.com.co", 20L, "uno.com.co", 19L, "dos.com.co", 1L, "tres.museum", 19L));

  @Test
  @DisplayName(
      "A5 a domain is shown from 20 accounts on, its ending from 20 accounts on, else nothing")
  void crowds() {
    assertThat(MASKS.of("alianza.com.co")).isEqualTo("*****@alianza.com.co");
    assertThat(MASKS.of("uno.com.co")).isEqualTo("*****@*****.com.co");
    assertThat(MASKS.of("dos.com.co")).isEqualTo("*****@*****.com.co");
    assertThat(MASKS.of("tres.museum")).isEqualTo("*****@*****");
    assertThat(MASKS.of("unseen.org")).isEqualTo("*****@*****");
  }

  @Test
  @DisplayName("A5 each mask weighs as many accounts as show it")
  void weights() {
    assertThat(MASKS.weights())
        .isEqualTo(
            Map.of("*****@alianza.com.co", 20L, "*****@*****.com.co", 20L, "*****@*****", 19L));
  }

  @Test
  @DisplayName(
      "A5 an ending that only hidden domains have does not borrow the crowd of a shown one")
  void endingsOfShownDomainsDoNotCount() {
    DomainMasks masks = DomainMasks.of(Map.of("alianza.com.co", 500L, "uno.com.co", 1L));
    assertThat(masks.of("uno.com.co")).isEqualTo("*****@*****");
  }
}
