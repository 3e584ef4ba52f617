package io.portero.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SubnetsTest {

  @Test
  @DisplayName("a network is an IPv4 /24 or an IPv6 /48, however the address is written")
  void networks() {
    assertThat(Subnets.of("203.0.113.7")).isEqualTo(Subnets.of("203.0.113.200"));
    assertThat(Subnets.of("203.0.113.7")).isNotEqualTo(Subnets.of("203.0.114.7"));
    assertThat(Subnets.of("2001:db8:1:2::7")).isEqualTo(Subnets.of("2001:0DB8:1:ffff:1:2:3:4"));
    assertThat(Subnets.of("2001:db8:1::7")).isNotEqualTo(Subnets.of("2001:db8:2::7"));
    assertThat(Subnets.of("::ffff:203.0.113.7")).isEqualTo(Subnets.of("203.0.113.9"));
  }

  @Test
  @DisplayName("a network is written as firewalls take it")
  void written() {
    assertThat(Subnets.written("203.0.113.7")).isEqualTo("203.0.113.0/24");
    assertThat(Subnets.written("2001:db8:1:2::7")).isEqualTo("2001:db8:1:0:0:0:0:0/48");
    assertThat(Subnets.written("localhost")).isEmpty();
  }

  @Test
  @DisplayName("what is no address is a network of its own, and no name is looked up")
  void others() {
    assertThat(Subnets.of("localhost")).isEqualTo("localhost");
    assertThat(Subnets.of("999.1.1.1")).isEqualTo("999.1.1.1");
    assertThat(Subnets.of("null")).isEqualTo("null");
    assertThat(Subnets.of("")).isEmpty();
  }
}
