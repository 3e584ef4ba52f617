package io.portero.settings;

import static io.portero.settings.Setting.*;

import io.portero.shared.Bilingual;
import io.portero.shared.EmailAddress;
import io.portero.shared.SecretFile;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// What is fine for trying out and wrong in production, as far as the settings tell.
final class ProductionRules {

  /// A key of fewer different characters was not drawn at random: it stood in an example.
  private static final int DIFFERENT_CHARACTERS = 10;

  /// 32 bytes in base64.
  private static final int SHORTEST_KEY = 43;

  private static final Set<String> KNOWN_PASSWORDS =
      Set.of("postgres", "portero", "admin", "root", "password", "secret", "changeme", "123456");

  private final Settings settings;
  private final List<Bilingual> complaints = new ArrayList<>();

  private ProductionRules(Settings settings) {
    this.settings = settings;
  }

  static List<Bilingual> complaints(Settings settings) {
    ProductionRules rules = new ProductionRules(settings);
    rules.address();
    rules.database();
    rules.ways();
    rules.messages();
    rules.switches();
    return rules.complaints;
  }

  private void address() {
    if (settings.url().isEmpty()) {
      complain(
          "PORTERO_URL is not set: links in mails need the address that people reach, such as https://portal.cooperativa.com.co.",
          "Falta PORTERO_URL: los enlaces de los correos necesitan la dirección que la gente usa, como https://portal.cooperativa.com.co.");
      return;
    }
    URI url = settings.url().get();
    if (!url.getScheme().equals("https")) {
      complain("PORTERO_URL must begin with https://", "PORTERO_URL debe empezar con https://");
    }
    String host = url.getHost();
    if (Hosts.isThisMachine(host) || Hosts.isReserved(host)) {
      complain(
          "PORTERO_URL leads nobody here: %s is a name for trying out.".formatted(host),
          "PORTERO_URL no trae a nadie hasta aquí: %s es un nombre para ensayar.".formatted(host));
    }
    if (settings.number(PORT, 8080) == 0) {
      complain(
          "PORTERO_PORT is 0, any free port: no proxy would find it.",
          "PORTERO_PORT es 0, cualquier puerto libre: ningún proxy lo encontraría.");
    }
  }

  private void database() {
    if (!settings.has(DB_URL)) {
      complain(
          "The embedded database is for trying out. Set PORTERO_DB_URL, PORTERO_DB_USER and PORTERO_DB_PASSWORD_FILE.",
          "La base de datos incluida es solo para pruebas. Defina PORTERO_DB_URL, PORTERO_DB_USER y PORTERO_DB_PASSWORD_FILE.");
      return;
    }
    if (UnencryptedLinks.plainToDatabase(settings.text(DB_URL, ""))) {
      complain(
          "The way to the database is not encrypted. Add ?sslmode=verify-full to PORTERO_DB_URL, or run PostgreSQL on this machine.",
          "La conexión a la base de datos no va cifrada. Agregue ?sslmode=verify-full a PORTERO_DB_URL, o use PostgreSQL en esta máquina.");
    }
    String password =
        settings
            .find(DB_PASSWORD_FILE)
            .map(file -> SecretFile.read(DB_PASSWORD_FILE.variable(), file))
            .orElseGet(() -> settings.text(DB_PASSWORD, ""));
    if (KNOWN_PASSWORDS.contains(password.toLowerCase(Locale.ROOT))
        || (!password.isEmpty() && password.equals(settings.text(DB_USER, "")))) {
      complain(
          "The database's password is the user's name or one that everybody knows. Choose another and set PORTERO_DB_PASSWORD_FILE.",
          "La contraseña de la base de datos es el nombre del usuario o una que todos conocen. Elija otra y defina PORTERO_DB_PASSWORD_FILE.");
    }
  }

  private void ways() {
    if (settings.proxies().isEmpty() && !settings.has(TLS_CERTIFICATE)) {
      complain(
          "Nobody encrypts the way to the browsers. Name the proxy that does in PORTERO_PROXIES, or set PORTERO_TLS_CERTIFICATE and PORTERO_TLS_KEY.",
          "Nadie cifra la conexión con los navegadores. Indique en PORTERO_PROXIES el proxy que lo hace, o defina PORTERO_TLS_CERTIFICATE y PORTERO_TLS_KEY.");
    }
    if (settings.proxies().areEverybody()) {
      complain(
          "PORTERO_PROXIES names every address there is: whoever comes could say where from.",
          "PORTERO_PROXIES nombra todas las direcciones que hay: cualquiera podría decir de dónde viene.");
    }
    settings
        .find(BREACHED_URL)
        .filter(UnencryptedLinks::plainToService)
        .ifPresent(_ ->
            complain(
                "The way to the list of breached passwords is not encrypted. PORTERO_BREACHED_URL must begin with https://",
                "La conexión a la lista de contraseñas filtradas no va cifrada. PORTERO_BREACHED_URL debe empezar con https://"));
  }

  private void messages() {
    if (!settings.has(SMTP_HOST)) {
      complain(
          "There is no mail server. Set PORTERO_SMTP_HOST.",
          "No hay servidor de correo. Defina PORTERO_SMTP_HOST.");
    }
    if (settings.text(SMTP_STARTTLS, "").equals("off")
        && UnencryptedLinks.leadsOut(settings.text(SMTP_HOST, ""))) {
      complain(
          "The way to the mail server is not encrypted. Remove PORTERO_SMTP_STARTTLS=off, or use a relay on this machine.",
          "La conexión al servidor de correo no va cifrada. Quite PORTERO_SMTP_STARTTLS=off, o use un relevo en esta máquina.");
    }
    if (UnencryptedLinks.plainToService(settings.text(SMS_URL, ""))) {
      complain(
          "The way to the SMS gateway is not encrypted. PORTERO_SMS_URL must begin with https://",
          "La conexión a la pasarela de SMS no va cifrada. PORTERO_SMS_URL debe empezar con https://");
    }
    reserved(SMTP_HOST, settings.text(SMTP_HOST, ""));
    reserved(SMS_URL, settings.find(SMS_URL).map(url -> URI.create(url).getHost()).orElse(""));
    reserved(
        OPERATOR_MAIL,
        EmailAddress.read(settings.text(OPERATOR_MAIL, "")).map(EmailAddress::domain).orElse(""));
  }

  private void reserved(Setting setting, String host) {
    if (!host.isEmpty() && Hosts.isReserved(host) && !Hosts.isThisMachine(host)) {
      complain(
          "%s names an example: %s is nobody's.".formatted(setting.variable(), host),
          "%s nombra un ejemplo: %s no es de nadie.".formatted(setting.variable(), host));
    }
  }

  private void switches() {
    if (settings.text(CAPTCHA, "").equals("none")) {
      complain(
          "The captcha is off. Remove PORTERO_CAPTCHA=none.",
          "El captcha está apagado. Quite PORTERO_CAPTCHA=none.");
    }
    if (settings.text(LIMITS, "").equals("off")) {
      complain(
          "The limits against guessing are off. Remove PORTERO_LIMITS=off.",
          "Los límites contra la adivinación están apagados. Quite PORTERO_LIMITS=off.");
    }
    if (settings.text(SAMPLE_DATA, "").equals("true")) {
      complain(
          "Everybody knows the sample people's password. Remove PORTERO_SAMPLE_DATA.",
          "Todos conocen la contraseña de las personas de ejemplo. Quite PORTERO_SAMPLE_DATA.");
    }
    String key = settings.text(KEY, "");
    if (!key.isEmpty()
        && Stream.of(key.split("[\\s,]+")).anyMatch(one -> one.length() < SHORTEST_KEY)) {
      complain(
          "PORTERO_KEY is too short: a key is at least 32 random bytes, 64 hexadecimal digits. Make one with openssl rand -hex 32",
          "PORTERO_KEY es demasiado corta: una llave son al menos 32 bytes aleatorios, 64 dígitos hexadecimales. Haga una con openssl rand -hex 32");
    } else if (!key.isEmpty() && key.chars().distinct().count() < DIFFERENT_CHARACTERS) {
      complain(
          "PORTERO_KEY is a sample. Set 32 random bytes: openssl rand -hex 32",
          "PORTERO_KEY es de ejemplo. Defina 32 bytes aleatorios: openssl rand -hex 32");
    }
  }

  private void complain(String english, String spanish) {
    complaints.add(new Bilingual(english, spanish));
  }
}
