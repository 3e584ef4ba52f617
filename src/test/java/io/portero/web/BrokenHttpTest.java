package io.portero.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.Grumbles;
import io.portero.support.SharedServer;
import io.portero.support.Wire;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Malformed HTTP straight to the socket (security.md 6): a refusal or a closed connection, and the server serves on.
class BrokenHttpTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  @RegisterExtension static final Grumbles GRUMBLES = new Grumbles();

  private static final String FORM =
      "POST /alianza/sign-in HTTP/1.1\r\nHost: localhost\r\n"
          + "Content-Type: application/x-www-form-urlencoded\r\n";

  private Wire wire;

  @BeforeEach
  void connect() {
    wire = new Wire(SERVER.server());
  }

  @AfterEach
  void servesOn() {
    assertThat(SERVER.person().open("/alianza/sign-in").status()).isEqualTo(200);
    assertThat(GRUMBLES.heard()).isEmpty();
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        of("no request line", "\r\n\r\n\r\n"),
        of("one word", "nonsense\r\n\r\n"),
        of("four words", "GET /alianza/sign-in HTTP/1.1 twice\r\nHost: localhost\r\n\r\n"),
        of("a method with letters of ours", "Ñ\u00d1GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        of("HTTP/0.9", "GET /alianza/sign-in\r\n"),
        of("HTTP/2 without asking", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
        of(
            "TLS on a plain port",
            "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003"),
        of("line ends without carriage return", "GET / HTTP/1.1\nHost: localhost\nX\n\n"),
        of("two hosts", get("Host: other.example\r\n")),
        of("a header without a colon", get("nonsense\r\n")),
        of("a header without a name", get(": x\r\n")),
        of("a space before the colon", get("Content-Length : 3\r\n")),
        of("a NUL in a header", get("X-A: a\u0000b\r\n")),
        of("a header of 20 KB", get("X-Big: " + "a".repeat(20_000) + "\r\n")),
        of("a cookie of 20 KB", get("Cookie: a=" + "b".repeat(20_000) + "\r\n")),
        of("10,000 headers", get(headers(10_000))),
        of("a request line of 100 KB", "GET /" + "a".repeat(100_000) + " HTTP/1.1\r\n\r\n"),
        of("a length and chunks", chunked("Content-Length: 5\r\n", "5\r\nuser=\r\n0\r\n\r\n")),
        of("two lengths", FORM + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nuser=x"),
        of("a length that is no number", FORM + "Content-Length: 5x\r\n\r\nuser=x"),
        of("a length beyond all numbers", FORM + "Content-Length: " + "9".repeat(40) + "\r\n\r\nx"),
        of("a chunk whose size is none", chunked("", "zz\r\nuser=\r\n0\r\n\r\n")),
        of("a chunk of negative size", chunked("", "-5\r\nuser=\r\n0\r\n\r\n")),
        of("a chunk larger than all memory", chunked("", "ffffffffffffffff\r\nuser=")),
        of("a chunk that goes on after its end", chunked("", "2\r\nuser=x\r\n0\r\n\r\n")),
        of("chunks that never end", chunked("", "5\r\nuser=\r\n")),
        of("an encoding that nobody has", FORM + "Transfer-Encoding: smuggled\r\n\r\nuser=x"),
        of("a body that is never sent", FORM + "Content-Length: 500\r\n\r\nuser="));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  @DisplayName(
      "what is not HTTP, or would be read by others in another way, is refused or not answered")
  @Asvs("4.2.1")
  void refused(String what, String request) throws Exception {
    String answer = wire.answer(request);

    assertThat(answer)
        .as(what)
        .satisfiesAnyOf(
            nothing -> assertThat(nothing).isEmpty(),
            refusal -> assertThat(refusal).matches("(?s)HTTP/1\\.1 (4\\d\\d|501|505) .*"),
            bare -> assertThat(what + bare).matches("(?si)HTTP/0\\.9<!doctype html.*"));
    assertThat(answer).doesNotContainIgnoringCase("tomcat", "exception", "\nserver:");
  }

  @Test
  @DisplayName(
      "a header that goes on in the next line is one header, as RFC 9112 allows, and hides no other")
  @Asvs("4.2.1")
  void folded() throws Exception {
    String answer = wire.answer(get("X-A: a\r\n Accept-Language: en\r\n"));

    assertThat(answer).startsWith("HTTP/1.1 200 ").contains("<html lang=\"es");
  }

  @Test
  @DisplayName("no second request hides in the body of one with a length and chunks")
  @Asvs("4.2.1")
  void smuggled() throws Exception {
    String hidden = "GET /alianza/help HTTP/1.1\r\nHost: localhost\r\n\r\n";
    String answer =
        wire.answer(
            chunked("Content-Length: " + (5 + hidden.length()) + "\r\n", "0\r\n\r\n" + hidden));

    assertThat(answer.split("HTTP/1\\.1 \\d{3}", -1)).hasSizeLessThanOrEqualTo(2);
    assertThat(answer).doesNotContain("HTTP/1.1 200");
  }

  @Test
  @DisplayName("who hangs up in the middle of a form leaves nothing behind, however many do")
  void hangUp() throws Exception {
    for (int i = 0; i < 200; i++) {
      wire.leave(FORM + "Content-Length: 500\r\n\r\nuser=" + "a".repeat(i));
    }
  }

  @Test
  @DisplayName("hundreds who begin a request and say no more keep nobody else waiting")
  void dawdlers() throws Exception {
    List<Socket> dawdlers = new ArrayList<>();
    try {
      for (int i = 0; i < 300; i++) {
        Socket socket = wire.open();
        dawdlers.add(socket);
        socket
            .getOutputStream()
            .write((FORM + "Content-Length: 500\r\n\r\nuser=").getBytes(StandardCharsets.UTF_8));
      }
      assertThat(SERVER.person().open("/alianza/sign-in").status()).isEqualTo(200);
    } finally {
      for (Socket socket : dawdlers) {
        socket.close();
      }
    }
  }

  private static Arguments of(String what, String request) {
    return Arguments.of(what, request);
  }

  private static String get(String headers) {
    return "GET /alianza/sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        + headers
        + "\r\n";
  }

  private static String chunked(String headers, String body) {
    return FORM + headers + "Transfer-Encoding: chunked\r\n\r\n" + body;
  }

  private static String headers(int many) {
    return IntStream.range(0, many)
        .mapToObj(i -> "X-" + i + ": a\r\n")
        .collect(Collectors.joining());
  }
}
