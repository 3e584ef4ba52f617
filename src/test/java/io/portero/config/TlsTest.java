package io.portero.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portero.asvs.Asvs;
import io.portero.shared.Refusal;
import io.portero.support.Certificate;
import io.portero.support.Server;
import io.portero.support.TestDatabase;
import io.portero.web.ErrorPages;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// A server that ends TLS itself, and what it refuses.
class TlsTest {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  @TempDir static Path folder;
  private static Server server;
  private static SSLContext trust;

  @BeforeAll
  static void start() throws Exception {
    Certificate own = Certificate.of("dns:localhost", folder);
    server =
        Server.start(
            DATABASE,
            Map.of("portero.tls.certificate", own.certificate(), "portero.tls.key", own.key()));
    var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(trusting(own));
    trust = SSLContext.getInstance("TLS");
    trust.init(null, trusted.getTrustManagers(), null);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static java.security.KeyStore trusting(Certificate own) throws Exception {
    var store = java.security.KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("a", own.store().getCertificate("a"));
    return store;
  }

  private static SSLSocket socket() throws Exception {
    return (SSLSocket)
        trust.getSocketFactory().createSocket(server.url().getHost(), server.url().getPort());
  }

  @Test
  @DisplayName("pages come over TLS 1.3, with Secure cookies and HSTS, and not at all without TLS")
  @Asvs({"3.3.1", "12.1.1", "12.2.1", "12.3.3"})
  void pages() throws Exception {
    URI page = URI.create("https://localhost:" + server.url().getPort() + "/alianza/sign-in");
    HttpResponse<String> answer =
        HttpClient.newBuilder()
            .sslContext(trust)
            .build()
            .send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .isNotEmpty()
        .allMatch(cookie -> cookie.startsWith("__Host-") && cookie.contains("Secure"));
    assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();

    URI plain = URI.create(page.toString().replace("https", "http"));
    assertThat(
            HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(plain).build(), BodyHandlers.ofString())
                .statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest(name = "{0} with {1}")
  @DisplayName("weak suites get no connection, and nothing older than TLS 1.2 is spoken")
  @CsvSource({
    "TLSv1.2, TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384",
    "TLSv1.2, TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256"
  })
  @Asvs({"12.1.1", "12.1.2"})
  void refused(String protocol, String suite) throws Exception {
    assertThat(Tls.PROTOCOLS).containsExactly("TLSv1.3", "TLSv1.2");
    try (SSLSocket socket = socket()) {
      socket.setEnabledProtocols(new String[] {protocol});
      socket.setEnabledCipherSuites(new String[] {suite});
      assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLException.class);
    }
  }

  @Test
  @DisplayName("of what a client offers the strongest suite is taken")
  @Asvs("12.1.2")
  void strongest() throws Exception {
    try (SSLSocket socket = socket()) {
      socket.setEnabledProtocols(new String[] {"TLSv1.3"});
      socket.setEnabledCipherSuites(
          new String[] {"TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384"});
      socket.startHandshake();
      assertThat(socket.getSession().getCipherSuite()).isEqualTo("TLS_AES_256_GCM_SHA384");
    }
    assertThat(List.of(Tls.SUITES)).allMatch(suite -> suite.matches(".*(GCM|CHACHA20).*"));
  }

  @Test
  @DisplayName("in production a request that came plainly is refused, and is not led to HTTPS")
  @Asvs({"4.1.2", "12.2.1"})
  void encryptedOnly() throws Exception {
    HttpsOnly filter = new HttpsOnly();
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/alianza/sign-in");
    MockHttpServletResponse plain = new MockHttpServletResponse();
    new ErrorBoundary(server.bean(ErrorPages.class))
        .doFilter(request, plain, (req, res) -> filter.doFilter(req, res, new MockFilterChain()));
    assertThat(plain.getStatus()).isEqualTo(403);
    assertThat(plain.getHeader("Location")).isNull();
    assertThat(plain.getContentAsString())
        .contains("Esta conexión no está cifrada", "https://")
        .doesNotContain("Volver al formulario", "La página estuvo abierta");

    MockHttpServletRequest encrypted = new MockHttpServletRequest("POST", "/alianza/sign-in");
    encrypted.setSecure(true);
    MockFilterChain chain = new MockFilterChain();
    filter.doFilter(encrypted, new MockHttpServletResponse(), chain);
    assertThat(chain.getRequest()).isNotNull();
  }

  @Test
  @DisplayName("a certificate without its key, or a file that is not there, stops the start")
  void missing() {
    assertThat(Tls.of("", "")).isEmpty();
    assertThatThrownBy(() -> Tls.of(folder.resolve("CERTIFICATE.pem").toString(), ""))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("PORTERO_TLS_KEY");
    assertThatThrownBy(() -> Tls.of("nowhere.pem", "nowhere.pem"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("PORTERO_TLS_CERTIFICATE");
  }
}
