package io.portero.settings;

import static io.portero.settings.SettingKinds.SWITCH;
import static io.portero.settings.SettingKinds.TEXT;
import static io.portero.settings.SettingKinds.chosenAs;
import static io.portero.settings.SettingKinds.file;
import static io.portero.settings.SettingKinds.folder;
import static io.portero.settings.SettingKinds.mail;
import static io.portero.settings.SettingKinds.number;
import static io.portero.settings.SettingKinds.oneOf;
import static io.portero.settings.SettingText.InProduction.REFUSED;
import static io.portero.settings.SettingText.InProduction.REQUIRED;
import static io.portero.settings.SettingText.InProduction.REQUIRED_OR_TLS;
import static io.portero.settings.SettingText.says;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Every setting that there is, and what the manual says about it: the table in `docs/production.md` is made from these. In the
/// environment its name is `PORTERO_` and its own; inside, Spring's dotted one.
public enum Setting {
  PORT(
      number(0, 65_535),
      says("8080", "where it listens; also `--port`", "dónde escucha; también `--port`")),
  DATA(
      folder(),
      says(
          "`./data`",
          "the data folder: embedded database, master key, and `audit-heads`, how far the record went; also `--data`",
          "la carpeta de datos: base de datos incluida, llave maestra y `audit-heads`, que dice hasta dónde llegó el registro de auditoría; también `--data`")),
  MODE(
      oneOf("trial", "production"),
      says(
          "`trial`",
          "`trial`, or `production`, which refuses whatever is for trying out only; also `--production`",
          "`trial`, o `production`, que rechaza lo que es solo para ensayar; también `--production`")),
  PORTALS(
      folder(),
      says(
              "`portals` beside the script",
              "`portals`, junto al programa",
              "the folder of the portals",
              "la carpeta de los portales")
          .production(REQUIRED)),
  URL(
      WebAddress.ofServer(),
      says(
              "`http://localhost:8080`",
              "the address that links in mails begin with, unless a portal has a `baseUrl`",
              "la dirección con que empiezan los enlaces de los correos, si el portal no tiene `baseUrl`")
          .production(REQUIRED)),
  DB_URL(
      new DatabaseAddress(),
      says(
              "the embedded database",
              "la base de datos incluida",
              "your own PostgreSQL, such as `jdbc:postgresql://db1:5432/portero`",
              "su propio PostgreSQL, por ejemplo `jdbc:postgresql://db1:5432/portero`")
          .production(REQUIRED)),
  DB_USER(TEXT, says("none", "ninguno", "the database's user", "el usuario de la base de datos")),
  DB_PASSWORD(TEXT, says("none", "ninguna", "its password", "su contraseña")),
  DB_PASSWORD_FILE(
      file(),
      says(
          "none",
          "ninguno",
          "a file with that password, instead",
          "un archivo con esa contraseña, en lugar de ella")),
  DB_POOL(
      number(2, 1_000),
      says("20", "most connections to the database", "máximo de conexiones a la base de datos")),
  KEY(
      TEXT,
      says(
          "none",
          "ninguna",
          "the master key: 32 random bytes or more, in hex or base64; older ones after it, with blanks between",
          "la llave maestra: 32 bytes aleatorios o más, en hexadecimal o base64; después de ella, separadas por espacios, las anteriores")),
  KEY_FILE(
      "key-file",
      file(),
      says(
          "a file made in the data folder",
          "un archivo creado en la carpeta de datos",
          "a file with the master key, instead; one key a line",
          "un archivo con la llave maestra, en lugar de ella; una llave por línea")),
  SMTP_HOST(
      new HostName("PORTERO_SMTP_PORT"),
      says("none", "ninguno", "the mail server", "el servidor de correo").production(REQUIRED)),
  SMTP_PORT(number(1, 65_535), says("587", "its port", "su puerto")),
  SMTP_USER(
      TEXT,
      says(
          "none",
          "ninguno",
          "the user there; wants a password",
          "el usuario allí; necesita una contraseña")),
  SMTP_PASSWORD(
      TEXT, says("none", "ninguna", "that user's password", "la contraseña de ese usuario")),
  SMTP_PASSWORD_FILE(
      "smtp.password-file",
      file(),
      says(
          "none",
          "ninguno",
          "a file with that password, instead",
          "un archivo con esa contraseña, en lugar de ella")),
  SMTP_STARTTLS(
      oneOf("required", "implicit", "off"),
      says(
          "`required`",
          "`required`, `implicit` (TLS from the first byte) or `off`",
          "`required`, `implicit` (TLS desde el primer byte) u `off`")),
  SMS_URL(
      WebAddress.ofService(),
      says(
          "none",
          "ninguna",
          "an SMS gateway that takes `POST {id, to, from, text}` as JSON",
          "una pasarela de SMS que recibe `POST {id, to, from, text}` en JSON")),
  SMS_TOKEN(
      TEXT,
      says(
          "none",
          "ninguno",
          "a token for it, sent as `Bearer`",
          "un token para ella, que se envía como `Bearer`")),
  SMS_TOKEN_FILE(
      "sms.token-file",
      file(),
      says(
          "none",
          "ninguno",
          "a file with that token, instead",
          "un archivo con ese token, en lugar de él")),
  OPERATOR_MAIL(
      mail(),
      says(
          "none",
          "ninguna",
          "who gets a mail when an alarm begins",
          "a quién se le escribe cuando empieza una alarma")),
  OPERATOR_LANGUAGE(
      oneOf("es", "en"),
      says(
          "`es`",
          "the language of those mails, `es` or `en`",
          "el idioma de esos correos, `es` o `en`")),
  TLS_CERTIFICATE(
      file(),
      says(
          "none",
          "ninguno",
          "a PEM file: Portero speaks TLS 1.3 and 1.2 itself, to browsers or to the proxy",
          "un archivo PEM: Portero habla TLS 1.3 y 1.2 él mismo, con los navegadores o con el proxy")),
  TLS_KEY(
      file(),
      says(
          "none",
          "ninguna",
          "a PEM file with the certificate's private key",
          "un archivo PEM con la llave privada del certificado")),
  PROXIES(
      Proxies.kind(),
      says(
              "none",
              "ninguno",
              "addresses of the proxies before Portero, with commas: `127.0.0.1`, `::1`, blocks such as `10.0.0.0/8`, or beginnings such as `10.0.`",
              "direcciones de los proxies delante de Portero, separadas por comas: `127.0.0.1`, `::1`, bloques como `10.0.0.0/8` o comienzos como `10.0.`")
          .production(REQUIRED_OR_TLS)),
  CONNECTIONS_PER_CLIENT(
      "connections-per-client",
      number(1, 100_000),
      says(
          "512",
          "connections that one network address may hold; those of `PORTERO_PROXIES` are not counted",
          "conexiones que puede tener una dirección de red; las de `PORTERO_PROXIES` no se cuentan")),
  SECURITY_CONTACT(
      "security-contact",
      TEXT,
      says(
          "the portal's `contact.email`",
          "el `contact.email` del portal",
          "whom `/.well-known/security.txt` names: `mailto:` or `https:` addresses, with commas",
          "a quién nombra `/.well-known/security.txt`: direcciones `mailto:` o `https:`, separadas por comas")),
  ARGON2_MEMORY(
      number(7_168, 4_194_304),
      says(
          "19456",
          "memory of a password hash in KiB; with the passes never below OWASP's smallest set",
          "memoria de un hash de contraseña en KiB; con las pasadas, nunca menos que el mínimo de OWASP")),
  ARGON2_PASSES(
      number(1, 100), says("2", "passes of a password hash", "pasadas de un hash de contraseña")),
  BREACHED_URL(
      WebAddress.ofService(),
      says(
          "Have I Been Pwned",
          "whom portals with `policy: { breached: true }` ask for passwords that leaked: a mirror with the same range protocol",
          "a quién preguntan por contraseñas filtradas los portales con `policy: { breached: true }`: un espejo con el mismo protocolo")),
  SCHEDULER(
      SWITCH,
      says(
          "`true`",
          "`false` (also `no`, `off`, `0`) leaves background work to other nodes",
          "`false` (también `no`, `off`, `0`) deja el trabajo de fondo a otros nodos")),
  SAMPLE_DATA(
      "sample-data",
      SWITCH,
      says(
              "`true` on the embedded database",
              "`true` en la base de datos incluida",
              "the people to try",
              "las personas para ensayar")
          .production(REFUSED)),
  CAPTCHA(
      chosenAs("on", "none"),
      says(
              "`on`",
              "`none` switches every captcha off, for automated use while trying out",
              "`none` apaga todo captcha, para ensayos automáticos")
          .production(REFUSED)),
  LIMITS(
      chosenAs("on", "off"),
      says(
              "`on`",
              "`off` switches the limits against guessing off, likewise",
              "`off` apaga los límites contra la adivinación, para lo mismo")
          .production(REFUSED)),
  /// Read by the script alone.
  JAVA_OPTS(
      TEXT,
      says(
          "none",
          "ninguna",
          "options for Java; they win over those of the script, such as `-Xmx512m`",
          "opciones para Java; prevalecen sobre las del comando, como `-Xmx512m`")),
  /// Read by the script and the tests alone.
  CHROMIUM(
      TEXT,
      says(
          "found, or installed",
          "se busca o se instala",
          "the browser of the tests",
          "el navegador de las pruebas"));

  static final String PREFIX = "PORTERO_";

  private final String property;
  private final SettingKind kind;
  private final SettingText text;

  Setting(SettingKind kind, SettingText text) {
    this.property = "portero." + name().toLowerCase(Locale.ROOT).replace('_', '.');
    this.kind = kind;
    this.text = text;
  }

  /// @param dashed its dotted name where that has a dash
  Setting(String dashed, SettingKind kind, SettingText text) {
    this.property = "portero." + dashed;
    this.kind = kind;
    this.text = text;
  }

  /// Its name in the environment.
  public String variable() {
    return PREFIX + name();
  }

  /// Its name as a property.
  public String property() {
    return property;
  }

  public SettingText text() {
    return text;
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
