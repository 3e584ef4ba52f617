package io.portero.notification;

import io.portero.shared.NetworkTrouble;
import io.portero.shared.Refusal;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.Locale;

/// Asks whether the mail server would take a message of ours: connects, encrypts and signs in as [SmtpSender] does, and leaves without
/// sending anything.
public final class SmtpProbe {

  /// An operator waits for the result.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private SmtpProbe() {}

  /// @param user blank: no sign-in
  /// @param starttls `required`, `implicit` or `off`
  /// @throws Refusal with what is wrong
  public static void require(String host, int port, String user, String password, String starttls) {
    String where = host + ":" + port;
    SmtpSettings settings = new SmtpSettings(host, port, user, password, "", starttls);
    Session session =
        Session.getInstance(SmtpProperties.of(settings, PATIENCE, PATIENCE, PATIENCE));
    try (Transport transport = session.getTransport("smtp")) {
      if (settings.signsIn()) {
        transport.connect(user, password);
      } else {
        transport.connect();
      }
    } catch (AuthenticationFailedException e) {
      throw new Refusal(
          "The mail server %s does not let “%s” in. Check PORTERO_SMTP_USER and PORTERO_SMTP_PASSWORD_FILE."
              .formatted(where, user),
          "El servidor de correo %s no deja entrar a «%s». Revise PORTERO_SMTP_USER y PORTERO_SMTP_PASSWORD_FILE."
              .formatted(where, user));
    } catch (MessagingException e) {
      if (String.valueOf(e.getMessage()).toUpperCase(Locale.ROOT).contains("STARTTLS")
          && NetworkTrouble.known(e, where).isEmpty()) {
        throw new Refusal(
            "The mail server %s offers no encryption there. Its port for STARTTLS is usually 587; for TLS from the first byte, 465 with PORTERO_SMTP_STARTTLS=implicit."
                .formatted(where),
            "El servidor de correo %s no ofrece cifrado allí. Su puerto para STARTTLS suele ser 587; para TLS desde el primer byte, 465 con PORTERO_SMTP_STARTTLS=implicit."
                .formatted(where));
      }
      throw NetworkTrouble.of(e, where);
    }
  }
}
