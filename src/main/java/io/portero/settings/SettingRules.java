package io.portero.settings;

import static io.portero.settings.Setting.*;

import io.portero.shared.Bilingual;
import java.util.ArrayList;
import java.util.List;

/// What settings must say together.
final class SettingRules {

  /// OWASP's smallest set that memory and passes may come down to: 7168 KiB and 5 passes.
  private static final long LEAST_WORK = 35_840;

  private final Settings settings;
  private final List<Bilingual> complaints = new ArrayList<>();

  private SettingRules(Settings settings) {
    this.settings = settings;
  }

  static List<Bilingual> complaints(Settings settings) {
    List<Bilingual> complaints = together(settings);
    if (settings.mode().isProduction()) {
      complaints.addAll(ProductionRules.complaints(settings));
    }
    return complaints;
  }

  /// Whatever the mode is.
  static List<Bilingual> together(Settings settings) {
    SettingRules rules = new SettingRules(settings);
    rules.together();
    return rules.complaints;
  }

  private void together() {
    oneOf(KEY, KEY_FILE);
    oneOf(DB_PASSWORD, DB_PASSWORD_FILE);
    oneOf(SMTP_PASSWORD, SMTP_PASSWORD_FILE);
    oneOf(SMS_TOKEN, SMS_TOKEN_FILE);
    needs(DB_USER, DB_URL);
    needs(DB_PASSWORD, DB_URL);
    needs(DB_PASSWORD_FILE, DB_URL);
    needs(SMTP_USER, SMTP_HOST);
    needs(SMTP_PASSWORD, SMTP_USER);
    needs(SMTP_PASSWORD_FILE, SMTP_USER);
    needs(SMS_TOKEN, SMS_URL);
    needs(SMS_TOKEN_FILE, SMS_URL);
    needs(TLS_CERTIFICATE, TLS_KEY);
    needs(TLS_KEY, TLS_CERTIFICATE);
    if (settings.has(SMTP_USER)
        && !settings.has(SMTP_PASSWORD)
        && !settings.has(SMTP_PASSWORD_FILE)) {
      complaints.add(
          new Bilingual(
              "PORTERO_SMTP_USER has no password: set PORTERO_SMTP_PASSWORD_FILE.",
              "PORTERO_SMTP_USER no tiene contraseña: defina PORTERO_SMTP_PASSWORD_FILE."));
    }
    long work = (long) settings.number(ARGON2_MEMORY, 19_456) * settings.number(ARGON2_PASSES, 2);
    if (work < LEAST_WORK) {
      complaints.add(
          new Bilingual(
              "PORTERO_ARGON2_MEMORY and PORTERO_ARGON2_PASSES are below OWASP's smallest set: 7168 and 5, or 19456 and 2.",
              "PORTERO_ARGON2_MEMORY y PORTERO_ARGON2_PASSES están por debajo del mínimo de OWASP: 7168 y 5, o 19456 y 2."));
    }
  }

  private void oneOf(Setting one, Setting other) {
    if (settings.has(one) && settings.has(other)) {
      complaints.add(
          new Bilingual(
              "%s and %s are both set: keep one.".formatted(one.variable(), other.variable()),
              "%s y %s están definidos los dos: deje uno."
                  .formatted(one.variable(), other.variable())));
    }
  }

  private void needs(Setting one, Setting other) {
    if (settings.has(one) && !settings.has(other)) {
      complaints.add(
          new Bilingual(
              "%s is set and %s is not.".formatted(one.variable(), other.variable()),
              "%s está definido y %s no.".formatted(one.variable(), other.variable())));
    }
  }
}
