package io.portero.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.SettableClock;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.net.Socket;
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
    Socket[] made = new Socket[1];
    int[] before = new int[1];
    RememberedSockets sockets = new RememberedSockets();
    try (ScriptedSmtp server = new ScriptedSmtp(null)) {
      Properties properties = new Properties();
      properties.put("mail.smtp.host", "127.0.0.1");
      properties.put("mail.smtp.port", String.valueOf(server.port()));
      properties.put("mail.smtp.timeout", String.valueOf(SmtpExchange.ANSWER.toMillis()));
      properties.put("mail.smtp.socketFactory", new Watched(sockets, made));
      Session session = Session.getInstance(properties);
      var mail =
          new MimeMail(session, SmtpSenderTest.mail("a"), SettableClock.atSomeMorning().instant());
      URLName url = new URLName("smtp", "127.0.0.1", server.port(), null, null, null);
      try (SmtpExchange exchange = new SmtpExchange(session, url, sockets)) {
        exchange.connect();
        before[0] = made[0].getSoTimeout();
        assertThat(exchange.stage()).isEqualTo(SmtpExchange.Stage.CONNECTION);
        exchange.sendMessage(mail, mail.getAllRecipients());

        assertThat(before[0]).isEqualTo(300_000);
        assertThat(made[0].getSoTimeout()).isEqualTo(600_000);
        assertThat(exchange.stage()).isEqualTo(SmtpExchange.Stage.MESSAGE);
      }
    }
  }

  /// What Angus asks for a socket.
  private static final class Watched extends javax.net.SocketFactory {

    private final RememberedSockets sockets;
    private final Socket[] made;

    Watched(RememberedSockets sockets, Socket[] made) {
      this.sockets = sockets;
      this.made = made;
    }

    @Override
    public Socket createSocket() {
      made[0] = sockets.createSocket();
      return made[0];
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      return sockets.createSocket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, java.net.InetAddress local, int localPort)
        throws IOException {
      return sockets.createSocket(host, port);
    }

    @Override
    public Socket createSocket(java.net.InetAddress host, int port) throws IOException {
      return sockets.createSocket(host, port);
    }

    @Override
    public Socket createSocket(
        java.net.InetAddress host, int port, java.net.InetAddress local, int localPort)
        throws IOException {
      return sockets.createSocket(host, port);
    }
  }
}
