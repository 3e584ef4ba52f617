package io.portero.notification;

import io.portero.shared.Channel;
import io.portero.shared.Secret;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.URLName;
import java.time.Clock;
import java.time.Duration;
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

  /// @param tls who is trusted; null: whom this Java trusts
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
  public void send(Outgoing message) throws DeliveryFailed {
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

  /// What cannot be written down as a mail never can: nobody is asked about it.
  private MimeMail written(Session session, Outgoing message) throws DeliveryFailed {
    try {
      return new MimeMail(session, message, clock.instant());
    } catch (MessagingException e) {
      throw new DeliveryFailed(DeliveryFailed.Kind.REFUSED, e.getClass().getSimpleName());
    }
  }

  private void connect(Transport transport) throws MessagingException {
    if (settings.user().isBlank()) {
      transport.connect();
    } else {
      transport.connect(settings.user(), password.reveal());
    }
  }

  private Properties properties(Outgoing message, SocketFactory sockets) {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", settings.host());
    properties.put("mail.smtp.port", String.valueOf(settings.port()));
    properties.put("mail.smtp.auth", String.valueOf(!settings.user().isBlank()));
    properties.put("mail.smtp.localhost", MimeMail.domain(message));
    properties.put("mail.smtp.connectiontimeout", millis(SmtpExchange.CONNECT));
    properties.put("mail.smtp.timeout", millis(SmtpExchange.ANSWER));
    properties.put("mail.smtp.writetimeout", millis(SmtpExchange.WRITE));
    properties.put("mail.smtp.socketFactory", sockets);
    properties.put("mail.smtp.socketFactory.fallback", "false");
    properties.put("mail.smtp.quitwait", "false");
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.ssl.enable", String.valueOf(settings.starttls().equals("implicit")));
    properties.put(
        "mail.smtp.starttls.enable", String.valueOf(settings.starttls().equals("required")));
    properties.put(
        "mail.smtp.starttls.required", String.valueOf(settings.starttls().equals("required")));
    if (tls != null) {
      properties.put("mail.smtp.ssl.socketFactory", tls);
    }
    return properties;
  }

  private static String millis(Duration limit) {
    return String.valueOf(limit.toMillis());
  }

  /// The server has the mail by then, or has not: how the parting goes changes neither.
  private static void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.debug("smtp: {} at the parting", e.getClass().getSimpleName());
    }
  }
}
