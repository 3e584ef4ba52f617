package io.portero.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Whom an attack makes up after somebody who is known.
class PeopleTest {

  @Test
  @DisplayName("whose login is their address has another address that is their login still")
  void loginIsAddress() {
    String address = "ventas@papeleria.example";
    Map<String, String> supplier =
        Map.of("portal", "facturatech", "login", address, "email", address);

    Map<String, String> other = People.madeUp(supplier, new SplittableRandom(7));

    assertThat(other.get("login")).isNotEqualTo(address).isEqualTo(other.get("email"));
  }
}
