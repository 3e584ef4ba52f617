package io.portero.config;

import io.portero.shared.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.catalina.connector.Connector;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.springframework.boot.web.server.Ssl;

/// TLS of our own, where no proxy ends it or the wire to the proxy is not trusted: 1.3 and 1.2 only, and of their suites
/// those with forward secrecy and authenticated encryption (ASVS 12.1).
final class Tls {

  static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};
  static final String[] SUITES = {
    "TLS_AES_256_GCM_SHA384",
    "TLS_CHACHA20_POLY1305_SHA256",
    "TLS_AES_128_GCM_SHA256",
    "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
    "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
    "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
    "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
    "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
    "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"
  };

  private Tls() {}

  /// Empty if neither file is set.
  static Optional<Ssl> of(String certificate, String key) {
    if (certificate.isBlank() && key.isBlank()) {
      return Optional.empty();
    }
    Ssl ssl = new Ssl();
    ssl.setCertificate(file("PORTERO_TLS_CERTIFICATE", certificate));
    ssl.setCertificatePrivateKey(file("PORTERO_TLS_KEY", key));
    ssl.setEnabledProtocols(PROTOCOLS);
    ssl.setCiphers(SUITES);
    return Optional.of(ssl);
  }

  /// Of the suites that a client offers ours are taken in our order: else each client would choose how strong.
  static void choosesTheSuite(Connector connector) {
    for (SSLHostConfig host : connector.findSslHostConfigs()) {
      host.setHonorCipherOrder(true);
    }
  }

  private static String file(String setting, String file) {
    if (file.isBlank() || !Files.isReadable(Path.of(file))) {
      throw new Refusal(
          "The file that " + setting + " names cannot be read: " + file,
          "No se puede leer el archivo que indica " + setting + ": " + file);
    }
    return Path.of(file).toUri().toString();
  }
}
