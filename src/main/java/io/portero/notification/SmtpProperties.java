package io.portero.notification;

import java.time.Duration;
import java.util.Properties;

/// The properties of an SMTP session, the same for sending a mail and for the doctor that only looks.
final class SmtpProperties {

  private SmtpProperties() {}

  /// @param connect how long to wait for a connection, @param answer for each answer, @param write until it takes what we send
  static Properties of(SmtpSettings settings, Duration connect, Duration answer, Duration write) {
    String required = String.valueOf(settings.starttls().equals("required"));
    Properties properties = new Properties();
    properties.put("mail.smtp.host", settings.host());
    properties.put("mail.smtp.port", String.valueOf(settings.port()));
    properties.put("mail.smtp.auth", String.valueOf(settings.signsIn()));
    properties.put("mail.smtp.connectiontimeout", millis(connect));
    properties.put("mail.smtp.timeout", millis(answer));
    properties.put("mail.smtp.writetimeout", millis(write));
    properties.put("mail.smtp.quitwait", "false");
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.ssl.enable", String.valueOf(settings.starttls().equals("implicit")));
    properties.put("mail.smtp.starttls.enable", required);
    properties.put("mail.smtp.starttls.required", required);
    return properties;
  }

  private static String millis(Duration limit) {
    return String.valueOf(limit.toMillis());
  }
}
