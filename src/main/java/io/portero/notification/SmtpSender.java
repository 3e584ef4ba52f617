package io.portero.notification;

import io.portero.shared.Channel;
import io.portero.shared.Secret;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.URLName;
import java.time.Clock;
import java.util.Properties;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Mail by SMTP, each over a connection of its own. TLS is required unless switched off, and the server must be who it
/// says.
final class SmtpSender implements Sender {

  private static final Logger LOG = LoggerFactory.getLogger(SmtpSender.class);

  private final SmtpSettings settings;
  private final Secret password;
  private final Clock clock;
  private final @Nullable SSLSocketFactory tls;

  SmtpSender(SmtpSettings settings, Clock clock) {
    this(settings, clock, null);
  }

  /// @param tls makes the sockets, and decides whom to trust; null: as this Java does
  SmtpSender(SmtpSettings settings, Clock clock, @Nullable SSLSocketFactory tls) {
    this.settings = settings;
    this.password = settings.secret();
    this.clock = clock;
    this.tls = tls;
  }

  @Override
  public Channel channel() {
    return Channel.EMAIL;
  }

  @Override
  public void send(OutgoingMessage message) throws DeliveryFailed {
    RememberedSockets sockets = new RememberedSockets();
    Session session = Session.getInstance(properties(message, sockets));
    MimeMail mail = written(session, message);
    SmtpExchange exchange =
        new SmtpExchange(
            session,
            new URLName("smtp", settings.host(), settings.port(), null, null, null),
            sockets);
    try {
      connect(exchange);
      exchange.sendMessage(mail, mail.getAllRecipients());
    } catch (MessagingException e) {
      throw SmtpFailure.of(e, exchange.stage());
    } finally {
      close(exchange);
    }
  }

  /// A message that cannot be written as a mail never can be: the server is not asked.
  private MimeMail written(Session session, OutgoingMessage message) throws DeliveryFailed {
    try {
      return new MimeMail(session, message, clock.instant());
    } catch (MessagingException e) {
      throw new DeliveryFailed(DeliveryFailed.Kind.REFUSED, e.getClass().getSimpleName());
    }
  }

  private void connect(Transport transport) throws MessagingException {
    if (settings.signsIn()) {
      transport.connect(settings.user(), password.reveal());
    } else {
      transport.connect();
    }
  }

  private Properties properties(OutgoingMessage message, SocketFactory sockets) {
    Properties properties =
        SmtpProperties.of(settings, SmtpExchange.CONNECT, SmtpExchange.ANSWER, SmtpExchange.WRITE);
    properties.put("mail.smtp.localhost", MimeMail.domain(message));
    properties.put("mail.smtp.socketFactory", sockets);
    properties.put("mail.smtp.socketFactory.fallback", "false");
    if (tls != null) {
      properties.put("mail.smtp.ssl.socketFactory", tls);
    }
    return properties;
  }

  /// The server has taken the mail by then or has not: a failure to close the connection changes neither.
  private static void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.debug("smtp: {} at the parting", e.getClass().getSimpleName());
    }
  }
}
