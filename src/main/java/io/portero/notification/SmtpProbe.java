package io.portero.notification;

import io.portero.shared.NetworkTrouble;
import io.portero.shared.Refusal;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Locale;
import java.util.Properties;

/// Whether the mail server would take a message of ours: connects, encrypts and signs in as [SmtpSender] does, and leaves
/// without sending anything.
public final class SmtpProbe {

  private static final String MILLIS = "10000";

  private SmtpProbe() {}

  /// @param user empty: no sign-in
  /// @param starttls `required`, `implicit` or `off`
  /// @throws Refusal with what is wrong
  public static void require(String host, int port, String user, String password, String starttls) {
    String where = host + ":" + port;
    Session session = Session.getInstance(properties(host, port, user, starttls));
    try (Transport transport = session.getTransport("smtp")) {
      transport.connect(user.isEmpty() ? null : user, user.isEmpty() ? null : password);
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

  private static Properties properties(String host, int port, String user, String starttls) {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", host);
    properties.put("mail.smtp.port", String.valueOf(port));
    properties.put("mail.smtp.auth", String.valueOf(!user.isEmpty()));
    properties.put("mail.smtp.connectiontimeout", MILLIS);
    properties.put("mail.smtp.timeout", MILLIS);
    properties.put("mail.smtp.writetimeout", MILLIS);
    properties.put("mail.smtp.quitwait", "false");
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.ssl.enable", String.valueOf(starttls.equals("implicit")));
    properties.put("mail.smtp.starttls.enable", String.valueOf(starttls.equals("required")));
    properties.put("mail.smtp.starttls.required", String.valueOf(starttls.equals("required")));
    return properties;
  }
}
