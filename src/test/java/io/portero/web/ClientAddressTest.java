package io.portero.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.shared.Origin;
import io.portero.support.RawRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "203.0.113.9,          203.0.113.9",
    "203.0.113.9:4711,     203.0.113.9",
    "::ffff:203.0.113.9,   203.0.113.9",
    "2001:db8::7,          20010db800000000::/64",
    "[2001:db8::8]:443,    20010db800000000::/64",
    "[2001:db8::9],        20010db800000000::/64",
    "fe80::1%eth0,         fe80000000000000::/64",
    "unknown,              unknown",
    "proxy:8080,           unknown",
    "'',                   unknown",
  })
  @DisplayName(
      "limits count by the address, not by its port, and no name server is asked what a proxy"
          + " meant")
  void network(String said, String network) {
    assertThat(new Origin(ClientAddress.address(said), "").network()).isEqualTo(network);
  }

  @Test
  @DisplayName("a browser's name brings nothing that a terminal obeys into the record")
  void browser() {
    byte[] name = "Firefox\u009b2J\u0007 ñ".getBytes(StandardCharsets.ISO_8859_1);
    var request = new RawRequest().header("User-Agent", name).from("203.0.113.9");

    assertThat(new ClientAddress().origin(request))
        .isEqualTo(new Origin("203.0.113.9", "Firefox 2J  ñ"));
  }
}
