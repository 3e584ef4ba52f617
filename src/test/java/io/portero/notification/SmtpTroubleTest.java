package io.portero.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portero.asvs.Asvs;
import io.portero.notification.DeliveryFailed.Kind;
import io.portero.support.Certificate;
import io.portero.support.SettableClock;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What becomes of a mail when the server does not do as it should; and encryption.
class SmtpTroubleTest {

  @ParameterizedTest(name = "{0} answered {1}: {2}, kept as {3}")
  @CsvSource({
    "RCPT, 550 no such user <rosa.q@correo.example>, REFUSED, SMTP 550",
    "RCPT, 451 come back later, LATER, SMTP 451",
    "MAIL, 552 too much, REFUSED, SMTP 552",
    "MAIL, 530 log in first, UNREACHABLE, SMTP 530",
    "MAIL, 421 too busy, UNREACHABLE, SMTP 421",
    "MAIL, 553 5.7.1 not your address, LATER, SMTP 553 5.7.1",
    "RCPT, 421 4.7.0 too busy for this one, LATER, SMTP 421 4.7.0",
    "RCPT, 530 log in first, REFUSED, SMTP 530",
    "RCPT, 550 5.1.1 no such user; try again later, REFUSED, SMTP 550 5.1.1",
    "RCPT, 550 5.4.5 Daily sending quota exceeded, LATER, SMTP 550 5.4.5",
    "RCPT, 552 5.2.2 mailbox full, LATER, SMTP 552 5.2.2",
    "RCPT, 550 5.4.1 Recipient address rejected: Access denied, REFUSED, SMTP 550 5.4.1",
    "RCPT, 550 5.7.1 relaying denied, REFUSED, SMTP 550 5.7.1",
    "RCPT, 550 Greylisted; see you, LATER, SMTP 550",
    "RCPT, 554 mailbox over quota, LATER, SMTP 554",
    "RCPT, 501 5.1.3 bad address syntax, REFUSED, SMTP 501 5.1.3",
    "RCPT, hang up, LATER, ",
    "DATA, 554 no, REFUSED, SMTP 554",
    "., 554 looks like spam: 7Zx1f, REFUSED, SMTP 554",
    "., 550 5.7.28 unusual rate, LATER, SMTP 550 5.7.28",
    "., 554 5.2.2 submission quota exceeded, LATER, SMTP 554 5.2.2",
    "., 452 disk full, LATER, SMTP 452",
    "., 421 shutting down, LATER, SMTP 421",
    "EHLO, hang up, UNREACHABLE, MessagingException",
    "DATA, hang up, LATER, ",
    "., hang up, LATER, "
  })
  @DisplayName(
      "a server's trouble decides whether and when a mail is tried again, and its words are not kept")
  void trouble(String verb, String answer, Kind kind, @Nullable String reason) throws Exception {
    try (ScriptedSmtp server = new ScriptedSmtp(null).when(verb, answer)) {
      assertThatThrownBy(() -> sender(server, "off", null).send(SmtpSenderTest.mail("a")))
          .isInstanceOfSatisfying(
              DeliveryFailed.class,
              e -> {
                assertThat(e.kind()).isEqualTo(kind);
                assertThat(e.reason()).matches("SMTP [0-9]{3}( [45][.][0-9]+[.][0-9]+)?|[A-Za-z]+");
                if (reason != null) {
                  assertThat(e.reason()).isEqualTo(reason);
                }
              });
    }
  }

  @Test
  @DisplayName("a server that ends rudely after taking the mail has taken it")
  void rudeParting() throws Exception {
    try (ScriptedSmtp server = new ScriptedSmtp(null).when("QUIT", ScriptedSmtp.HANG_UP)) {
      sender(server, "off", null).send(SmtpSenderTest.mail("a"));

      assertThat(server.heard).contains(".");
    }
  }

  @Test
  @DisplayName("with STARTTLS everything after the greeting is encrypted")
  @Asvs("12.3.1")
  void startTls(@TempDir Path folder) throws Exception {
    SSLSocketFactory tls = certificateFor("ip:127.0.0.1", folder);
    try (ScriptedSmtp server = new ScriptedSmtp(tls)) {
      sender(server, "required", tls).send(SmtpSenderTest.mail("a"));

      assertThat(server.heard.subList(0, 2)).containsExactly("EHLO alianza.example", "STARTTLS");
      assertThat(server.heard.subList(2, server.heard.size()))
          .allMatch(line -> line.startsWith("TLS "))
          .contains("TLS .");
    }
  }

  @Test
  @DisplayName("a server whose certificate is for another name gets nothing")
  @Asvs("12.3.2")
  void wrongName(@TempDir Path folder) throws Exception {
    SSLSocketFactory tls = certificateFor("dns:mail.elsewhere.example", folder);
    try (ScriptedSmtp server = new ScriptedSmtp(tls)) {
      SmtpSenderTest.assertFails(sender(server, "required", tls), Kind.UNREACHABLE);

      assertThat(server.heard).contains("STARTTLS").noneMatch(line -> line.contains("MAIL"));
    }
  }

  @Test
  @DisplayName("a server whose certificate nobody vouches for gets nothing")
  @Asvs("12.3.2")
  void unknownIssuer(@TempDir Path folder) throws Exception {
    try (ScriptedSmtp server = new ScriptedSmtp(certificateFor("ip:127.0.0.1", folder))) {
      SmtpSenderTest.assertFails(sender(server, "required", null), Kind.UNREACHABLE);

      assertThat(server.heard).contains("STARTTLS").noneMatch(line -> line.contains("MAIL"));
    }
  }

  private static SmtpSender sender(
      ScriptedSmtp server, String starttls, @Nullable SSLSocketFactory tls) {
    return new SmtpSender(
        new SmtpSettings("127.0.0.1", server.port(), "", "", "", starttls),
        SettableClock.atSomeMorning(),
        tls);
  }

  /// A certificate of its own making, and whoever trusts it.
  private static SSLSocketFactory certificateFor(String name, Path folder) throws Exception {
    KeyStore keys = Certificate.of(name, folder).store();
    var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, "changeit".toCharArray());
    var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(trust(keys));
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    return context.getSocketFactory();
  }

  private static KeyStore trust(KeyStore keys) throws Exception {
    KeyStore trust = KeyStore.getInstance("PKCS12");
    trust.load(null, null);
    trust.setCertificateEntry("a", keys.getCertificate("a"));
    return trust;
  }
}
