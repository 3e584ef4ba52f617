package io.portero.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.SettableClock;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The patience of RFC 5321 4.5.3.2, read off the socket: no test waits for minutes.
class SmtpExchangeTest {

  @Test
  @DisplayName(
      "a server has five minutes for an answer, and ten once it may have the mail: no second copy for being slow")
  void timeLimits() throws Exception {
    assertThat(SmtpExchange.ANSWER).hasMinutes(5);
    assertThat(SmtpExchange.WRITE).hasMinutes(3);
    List<Integer> limits = new ArrayList<>();
    RememberedSockets sockets = new RememberedSockets(() -> new Noting(limits));
    try (ScriptedSmtp server = new ScriptedSmtp(null)) {
      Properties properties = new Properties();
      properties.put("mail.smtp.host", "127.0.0.1");
      properties.put("mail.smtp.port", String.valueOf(server.port()));
      properties.put("mail.smtp.timeout", String.valueOf(SmtpExchange.ANSWER.toMillis()));
      properties.put("mail.smtp.socketFactory", sockets);
      Session session = Session.getInstance(properties);
      var mail = new MimeMail(SmtpSenderTest.mail("a"), SettableClock.atSomeMorning().instant());
      URLName url = new URLName("smtp", "127.0.0.1", server.port(), null, null, null);
      try (SmtpExchange exchange = new SmtpExchange(session, url, sockets)) {
        exchange.connect();
        assertThat(exchange.stage()).isEqualTo(SmtpExchange.Stage.CONNECTION);
        exchange.sendMessage(mail, mail.getAllRecipients());

        assertThat(limits).endsWith(300_000, 600_000);
        exchange.sendMessage(mail, mail.getAllRecipients());
        assertThat(limits).endsWith(600_000, 300_000, 600_000);
        assertThat(exchange.stage()).isEqualTo(SmtpExchange.Stage.CONNECTION);
        assertThat(exchange.mails()).isEqualTo(2);
      }
    }
  }

  private static final class Noting extends Socket {

    private final List<Integer> limits;

    Noting(List<Integer> limits) {
      this.limits = limits;
    }

    @Override
    public void setSoTimeout(int millis) throws SocketException {
      super.setSoTimeout(millis);
      limits.add(millis);
    }
  }
}
