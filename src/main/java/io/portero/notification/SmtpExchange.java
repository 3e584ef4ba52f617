package io.portero.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/// One connection to a mail server, for one mail after the other, that knows how far the exchange has come. It waits as long as RFC 5321 4.5.3.2 asks for: five minutes
/// for each answer (the RFC has two to five) and ten after the final dot, when the server may have the mail already and giving up would
/// send a second copy.
final class SmtpExchange extends SMTPTransport {

  static final Duration CONNECT = Duration.ofSeconds(30);
  static final Duration ANSWER = Duration.ofMinutes(5);
  static final Duration WRITE = Duration.ofMinutes(3);
  static final Duration TAKING = Duration.ofMinutes(10);

  enum Stage {
    /// Up to the sender's address: nothing was said about any one message.
    CONNECTION,
    SENDER,
    /// From the recipient on everything is about this message.
    MESSAGE
  }

  private final RememberedSockets sockets;
  private Stage stage = Stage.CONNECTION;
  private int mails;

  SmtpExchange(Session session, URLName server, RememberedSockets sockets) {
    super(session, server);
    this.sockets = sockets;
  }

  Stage stage() {
    return stage;
  }

  /// How many mails the server has taken over this connection.
  int mails() {
    return mails;
  }

  @Override
  protected void mailFrom() throws MessagingException {
    stage = Stage.SENDER;
    waitFor(ANSWER);
    super.mailFrom();
  }

  private void waitFor(Duration limit) throws MessagingException {
    try {
      sockets.waitFor(limit);
    } catch (SocketException e) {
      throw new MessagingException("the connection is closed", e);
    }
  }

  @Override
  protected void rcptTo() throws MessagingException {
    stage = Stage.MESSAGE;
    super.rcptTo();
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    sockets.waitFor(TAKING);
    super.finishData();
    stage = Stage.CONNECTION; // of the next mail
    mails++;
  }
}
