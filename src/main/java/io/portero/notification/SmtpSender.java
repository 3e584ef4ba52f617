package io.portero.notification;

import io.portero.shared.Channel;
import io.portero.shared.Secret;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.URLName;
import java.time.Clock;
import java.util.Optional;
import java.util.Properties;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/// Mail by SMTP, over connections that are kept for the next one. TLS is required unless switched off, and the server must be who it
/// says.
final class SmtpSender implements Sender {

  private final SmtpSettings settings;
  private final Secret password;
  private final Clock clock;
  private final @Nullable SSLSocketFactory tls;
  private final SmtpConnections connections = new SmtpConnections();

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
    MimeMail mail = written(message);
    String domain = MimeMail.domain(message);
    Optional<SmtpExchange> kept = connections.take(domain);
    if (kept.isEmpty() || !sent(mail, kept.get(), domain)) {
      sendAnew(mail, domain);
    }
  }

  @Override
  public void tidy() {
    connections.closeStale();
  }

  @Override
  public void close() {
    connections.closeAll();
  }

  /// @return false if the server did not want to hear of this mail over that connection, which it may have ended, or which has had its share:
  /// a fresh one decides
  private boolean sent(MimeMail mail, SmtpExchange kept, String domain) throws DeliveryFailed {
    try {
      exchange(mail, kept, domain);
      return true;
    } catch (MessagingException e) {
      if (kept.stage() != SmtpExchange.Stage.MESSAGE) {
        return false;
      }
      throw SmtpFailure.of(e, kept.stage());
    }
  }

  private void sendAnew(MimeMail mail, String domain) throws DeliveryFailed {
    RememberedSockets sockets = new RememberedSockets();
    SmtpExchange exchange =
        new SmtpExchange(
            Session.getInstance(properties(domain, sockets)),
            new URLName("smtp", settings.host(), settings.port(), null, null, null),
            sockets);
    try {
      connect(exchange);
      exchange(mail, exchange, domain);
    } catch (MessagingException e) {
      SmtpConnections.close(exchange);
      throw SmtpFailure.of(e, exchange.stage());
    }
  }

  private void exchange(MimeMail mail, SmtpExchange exchange, String domain)
      throws MessagingException {
    boolean taken = false;
    try {
      exchange.sendMessage(mail, mail.getAllRecipients());
      taken = true;
    } finally {
      if (taken) {
        connections.keep(domain, exchange);
      } else {
        SmtpConnections.close(exchange);
      }
    }
  }

  /// A message that cannot be written as a mail never can be: the server is not asked.
  private MimeMail written(OutgoingMessage message) throws DeliveryFailed {
    try {
      return new MimeMail(message, clock.instant());
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

  private Properties properties(String domain, SocketFactory sockets) {
    Properties properties =
        SmtpProperties.of(settings, SmtpExchange.CONNECT, SmtpExchange.ANSWER, SmtpExchange.WRITE);
    properties.put("mail.smtp.localhost", domain);
    properties.put("mail.smtp.socketFactory", sockets);
    properties.put("mail.smtp.socketFactory.fallback", "false");
    if (tls != null) {
      properties.put("mail.smtp.ssl.socketFactory", tls);
    }
    return properties;
  }
}
