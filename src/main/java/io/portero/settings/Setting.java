package io.portero.settings;

import static io.portero.settings.SettingKinds.SWITCH;
import static io.portero.settings.SettingKinds.TEXT;
import static io.portero.settings.SettingKinds.chosenAs;
import static io.portero.settings.SettingKinds.file;
import static io.portero.settings.SettingKinds.folder;
import static io.portero.settings.SettingKinds.mail;
import static io.portero.settings.SettingKinds.number;
import static io.portero.settings.SettingKinds.oneOf;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Every setting that there is. In the environment its name is `PORTERO_` and its own; inside, Spring's dotted one.
public enum Setting {
  PORT(number(0, 65_535)),
  DATA(folder()),
  MODE(oneOf("trial", "production")),
  PORTALS(folder()),
  URL(WebAddress.ofServer()),
  DB_URL(new DatabaseAddress()),
  DB_USER(TEXT),
  DB_PASSWORD(TEXT),
  DB_PASSWORD_FILE(file()),
  DB_POOL(number(2, 1_000)),
  KEY(TEXT),
  KEY_FILE("key-file", file()),
  SMTP_HOST(new HostName("PORTERO_SMTP_PORT")),
  SMTP_PORT(number(1, 65_535)),
  SMTP_USER(TEXT),
  SMTP_PASSWORD(TEXT),
  SMTP_PASSWORD_FILE("smtp.password-file", file()),
  SMTP_STARTTLS(oneOf("required", "implicit", "off")),
  SMS_URL(WebAddress.ofService()),
  SMS_TOKEN(TEXT),
  SMS_TOKEN_FILE("sms.token-file", file()),
  OPERATOR_MAIL(mail()),
  OPERATOR_LANGUAGE(oneOf("es", "en")),
  TLS_CERTIFICATE(file()),
  TLS_KEY(file()),
  PROXIES(Proxies.kind()),
  CONNECTIONS_PER_CLIENT("connections-per-client", number(1, 100_000)),
  SECURITY_CONTACT("security-contact", TEXT),
  ARGON2_MEMORY(number(7_168, 4_194_304)),
  ARGON2_PASSES(number(1, 100)),
  BREACHED_URL(WebAddress.ofService()),
  SCHEDULER(SWITCH),
  SAMPLE_DATA("sample-data", SWITCH),
  CAPTCHA(chosenAs("on", "none")),
  LIMITS(chosenAs("on", "off")),
  /// Read by the script alone.
  JAVA_OPTS(TEXT),
  /// Read by the script and the tests alone.
  CHROMIUM(TEXT);

  static final String PREFIX = "PORTERO_";

  private final String property;
  private final SettingKind kind;

  Setting(SettingKind kind) {
    this.property = "portero." + name().toLowerCase(Locale.ROOT).replace('_', '.');
    this.kind = kind;
  }

  /// @param dashed its dotted name where that has a dash
  Setting(String dashed, SettingKind kind) {
    this.property = "portero." + dashed;
    this.kind = kind;
  }

  /// Its name in the environment.
  public String variable() {
    return PREFIX + name();
  }

  /// Its name as a property.
  public String property() {
    return property;
  }

  static Optional<Setting> of(String variable) {
    return Arrays.stream(values()).filter(s -> s.variable().equals(variable)).findFirst();
  }

  /// A secret is taken as it is and never shown.
  boolean isSecret() {
    return this == KEY || this == DB_PASSWORD || this == SMTP_PASSWORD || this == SMS_TOKEN;
  }

  String read(String written) throws InvalidSetting {
    return kind.read(written);
  }
}
