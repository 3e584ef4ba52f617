package io.portero.notification;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.portero.shared.Refusal;
import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What the doctor says of a mail server.
class SmtpProbeTest {

  private static final GreenMail SERVER =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
          });

  @BeforeAll
  static void start() {
    SERVER.start();
    SERVER.setUser("portero", "s3cret");
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @Test
  @DisplayName("a server that answers and lets us in is fine; nothing is sent")
  void well() {
    int port = SERVER.getSmtp().getPort();
    assertThatCode(() -> SmtpProbe.require("127.0.0.1", port, "portero", "s3cret", "off"))
        .doesNotThrowAnyException();
    assertThatCode(() -> SmtpProbe.require("127.0.0.1", port, "", "", "off"))
        .doesNotThrowAnyException();
  }

  @Test
  @DisplayName(
      "a wrong password, no encryption, a stranger's certificate, nobody there: each is said, with what to do")
  void wrong() throws IOException {
    int plain = SERVER.getSmtp().getPort();
    refused(plain, "portero", "other", "off", "PORTERO_SMTP_USER");
    refused(plain, "", "", "required", "offers no encryption");
    refused(plain, "", "", "implicit", "agree on no encryption");
    refused(SERVER.getSmtps().getPort(), "", "", "implicit", "is not trusted");
    int nobody;
    try (ServerSocket socket = new ServerSocket(0)) {
      nobody = socket.getLocalPort();
    }
    refused(nobody, "", "", "required", "Nobody answers");
  }

  private static void refused(int port, String user, String password, String tls, String words) {
    assertThatThrownBy(() -> SmtpProbe.require("127.0.0.1", port, user, password, tls))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(words)
        .hasMessageContaining("127.0.0.1:" + port)
        .hasMessageNotContaining(password.isEmpty() ? "\0" : password);
  }
}
