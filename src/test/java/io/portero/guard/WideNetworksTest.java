package io.portero.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NetworksTest {

  @Test
  @DisplayName("a network is an IPv4 /24 or an IPv6 /48, however the address is written")
  void networks() {
    assertThat(Networks.of("203.0.113.7")).isEqualTo(Networks.of("203.0.113.200"));
    assertThat(Networks.of("203.0.113.7")).isNotEqualTo(Networks.of("203.0.114.7"));
    assertThat(Networks.of("2001:db8:1:2::7")).isEqualTo(Networks.of("2001:0DB8:1:ffff:1:2:3:4"));
    assertThat(Networks.of("2001:db8:1::7")).isNotEqualTo(Networks.of("2001:db8:2::7"));
    assertThat(Networks.of("::ffff:203.0.113.7")).isEqualTo(Networks.of("203.0.113.9"));
  }

  @Test
  @DisplayName("a network is written as firewalls take it")
  void written() {
    assertThat(Networks.written("203.0.113.7")).isEqualTo("203.0.113.0/24");
    assertThat(Networks.written("2001:db8:1:2::7")).isEqualTo("2001:db8:1:0:0:0:0:0/48");
    assertThat(Networks.written("localhost")).isEmpty();
  }

  @Test
  @DisplayName("what is no address is a network of its own, and no name is looked up")
  void others() {
    assertThat(Networks.of("localhost")).isEqualTo("localhost");
    assertThat(Networks.of("999.1.1.1")).isEqualTo("999.1.1.1");
    assertThat(Networks.of("null")).isEqualTo("null");
    assertThat(Networks.of("")).isEmpty();
  }
}
