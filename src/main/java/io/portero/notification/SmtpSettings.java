package io.portero.notification;

import io.portero.shared.Refusal;
import io.portero.shared.Secret;
import io.portero.shared.SecretFile;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The mail server: `PORTERO_SMTP_HOST`, `_PORT`, `_USER`, `_PASSWORD` or `_PASSWORD_FILE`, `_STARTTLS`.
///
/// @param host empty: there is none
/// @param user blank: no authentication
/// @param starttls `required` (the usual), `implicit` (TLS from the first byte, port 465) or `off` (a relay on this machine)
@ConfigurationProperties("portero.smtp")
record SmtpSettings(
    @DefaultValue("") String host,
    @DefaultValue("587") int port,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("") String passwordFile,
    @DefaultValue("required") String starttls) {

  SmtpSettings {
    if (!starttls.matches("required|implicit|off")) {
      throw new Refusal(
          "PORTERO_SMTP_STARTTLS must be required, implicit or off, not: " + starttls,
          "PORTERO_SMTP_STARTTLS debe ser required, implicit u off, no: " + starttls);
    }
  }

  boolean isPresent() {
    return !host.isBlank();
  }

  boolean signsIn() {
    return !user.isBlank();
  }

  Secret secret() {
    return Secret.of(
        passwordFile.isBlank()
            ? password
            : SecretFile.read("PORTERO_SMTP_PASSWORD_FILE", passwordFile));
  }

  @Override
  public String toString() {
    return "SmtpSettings[" + host + ":" + port + "]";
  }
}
