package io.portero.walk;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.SharedServer;
import io.portero.support.Wire;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A trial answers its own names, so that no page elsewhere can have its name lead here and read the mailbox (DNS rebinding).
class OwnNamesTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();

  @RegisterExtension
  static final SharedServer NAMED =
      SharedServer.with(
          Map.of(
              "portero.url",
              "http://maquina.example:8080",
              "portero.limits",
              "on",
              "portero.connections-per-client",
              "3"));

  @Test
  @DisplayName("the server itself has an end to what one client may hold")
  @Asvs("15.2.2")
  void connections() throws IOException {
    Wire wire = new Wire(NAMED.server());
    try (Socket first = wire.open();
        Socket second = wire.open();
        Socket third = wire.open();
        Socket fourth = wire.open()) {
      assertThat(fourth.getInputStream().read()).isEqualTo(-1);
      for (Socket held : List.of(first, second, third)) {
        held.getOutputStream()
            .write("GET /x HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
        assertThat(held.getInputStream().read()).isEqualTo('H');
      }
    }
  }

  private static String get(SharedServer server, String path, String host) throws IOException {
    return new Wire(server.server())
        .answer("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:8080",
        "localhost.evil.example",
        "127.0.0.1.nip.example",
        "notlocalhost",
        "192.168.1.20",
        "2130706433",
        "[2001:db8::1]:8080",
        "localhost.example"
      })
  @DisplayName("another name gets neither page nor mailbox, and is told what to do")
  @Asvs("4.1.3")
  void others(String host) throws IOException {
    for (String path : new String[] {"/", "/mailbox", "/mailbox/messages", "/alianza/sign-in"}) {
      assertThat(get(SERVER, path, host))
          .startsWith("HTTP/1.1 421")
          .contains("PORTERO_URL")
          .doesNotContain("Set-Cookie");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST:8080",
        "127.0.0.1:9",
        "[::1]:8080",
        "alianza.localhost",
        "x.y.localhost:1"
      })
  @DisplayName("names of this machine are answered")
  void own(String host) throws IOException {
    assertThat(get(SERVER, "/mailbox/messages", host)).startsWith("HTTP/1.1 200");
  }

  @Test
  @DisplayName("so is the name in PORTERO_URL, and only that one")
  void configured() throws IOException {
    assertThat(get(NAMED, "/mailbox/messages", "maquina.example:8080")).startsWith("HTTP/1.1 200");
    assertThat(get(NAMED, "/mailbox/messages", "otra.example:8080")).startsWith("HTTP/1.1 421");
  }
}
