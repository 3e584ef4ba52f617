package io.portero.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.SharedServer;
import io.portero.support.Wire;
import io.portero.web.ErrorPages;
import jakarta.servlet.Filter;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// What fails before a page, or in none.
class ErrorBoundaryTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();

  private static final int MEGABYTE = 1 << 20;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /alianza/sign-in?a=%zz",
        "GET /alianza//sign-in",
        "GET /alianza/sign-in;a=b",
        "GET /alianza/%0d",
        "FOO /alianza/sign-in",
        "PROPFIND /",
        "TRACE /alianza/sign-in",
        "PUT /alianza/sign-in",
        "GET /Alianza/Sign-In/",
        "GET /nothing",
        "POST /alianza/sign-in"
      })
  @DisplayName("what is refused or sent elsewhere before any page carries the security headers too")
  @Asvs({"3.4.3", "3.4.4", "3.4.5", "3.4.6"})
  void headers(String request) throws IOException {
    String answer =
        new Wire(SERVER.server())
            .answer(request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    String head = answer.split("\r\n\r\n", 2)[0].toLowerCase(Locale.ROOT);

    assertThat(head).startsWith("http/1.1 ").doesNotContain("http/1.1 5", "http/1.1 200");
    assertThat(head)
        .contains(
            "content-security-policy: default-src 'none'",
            "x-content-type-options: nosniff",
            "referrer-policy: no-referrer",
            "x-frame-options: deny",
            "cross-origin-opener-policy: same-origin",
            "permissions-policy: ");
  }

  @Test
  @DisplayName("who uses a method that nobody knows is told which there are (RFC 9110, 15.5.6)")
  void unknownMethod() throws IOException {
    String answer =
        new Wire(SERVER.server())
            .answer("FOO / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 405").containsPattern("Allow: .*POST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "PATCH", "DELETE", "POST"})
  @DisplayName(
      "no form is read into memory before its limit: it is refused while it is still being sent")
  void largeForms(String method) throws IOException {
    try (Socket socket = new Wire(SERVER.server()).open()) {
      String head =
          method
              + " /alianza/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
              + 200 * MEGABYTE
              + "\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\na=";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();

      byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 4".length());
      assertThat(new String(status, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 4");
    }
  }

  @Test
  @DisplayName("the page leads back to the form's own address only")
  void noLinkElsewhere() throws Exception {
    MockHttpServletResponse response =
        through("POST", "//evil.example/x", (q, a, c) -> new HttpsOnly().doFilter(q, a, c));

    assertThat(response.getStatus()).isEqualTo(403);
    assertThat(response.getContentAsString()).doesNotContain("href=\"//evil.example");
  }

  @Test
  @DisplayName("a client that goes away while it is answered is no failure of ours")
  void clientWentAway() throws Exception {
    MockHttpServletResponse response =
        through(
            "POST",
            "/alianza/captcha/verify",
            (_, _, _) -> {
              throw new HttpMessageNotWritableException("x", new IOException("Broken pipe"));
            });

    assertThat(response.getStatus()).isNotEqualTo(500);
    assertThat(response.getContentAsString()).isEmpty();
  }

  @Test
  @DisplayName("a fault of ours is never told as the client's")
  void faultOfOurs() throws Exception {
    MockHttpServletResponse response =
        through(
            "GET",
            "/alianza/sign-in",
            (_, _, _) -> {
              throw new ConversionNotSupportedException("x", Integer.class, null);
            });

    assertThat(response.getStatus()).isEqualTo(500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/avif,image/webp,*/*;q=0.8", "IMAGE/PNG"})
  @DisplayName("where a picture was asked for no page is sent")
  void picture(String accept) throws IOException {
    String answer =
        new Wire(SERVER.server())
            .answer(
                "GET /nothing HTTP/1.1\r\nHost: localhost\r\nAccept: "
                    + accept
                    + "\r\nConnection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 404").doesNotContain("<html");
  }

  private static MockHttpServletResponse through(String method, String path, Filter inner)
      throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest(method, path);
    MockHttpServletResponse response = new MockHttpServletResponse();
    new ErrorBoundary(SERVER.server().bean(ErrorPages.class))
        .doFilter(request, response, (q, a) -> inner.doFilter(q, a, new MockFilterChain()));
    return response;
  }
}
