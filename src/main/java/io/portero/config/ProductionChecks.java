package io.portero.config;

import io.portero.database.Database;
import io.portero.shared.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Before a production server answers its first request: everything that must not be as in a trial, all said at once.
@Component
@ConditionalOnProperty(name = "portero.mode", havingValue = "production")
class ProductionChecks implements SmartInitializingSingleton {

  /// A key of fewer different characters was not drawn at random: it stood in an example.
  private static final int DIFFERENT_CHARACTERS = 10;

  private static final Set<String> KNOWN_PASSWORDS =
      Set.of("postgres", "portero", "admin", "root", "password", "secret", "changeme", "123456");

  private final Environment settings;
  private final JdbcClient jdbc;

  ProductionChecks(Environment settings, JdbcClient jdbc) {
    this.settings = settings;
    this.jdbc = jdbc;
  }

  @Override
  public void afterSingletonsInstantiated() {
    var broken = all().stream().filter(check -> check.broken().getAsBoolean()).toList();
    if (!broken.isEmpty()) {
      throw new Refusal(
          "Not ready for production:\n" + lines(broken, ProductionCheck::english),
          "No está listo para producción:\n" + lines(broken, ProductionCheck::spanish));
    }
  }

  private List<ProductionCheck> all() {
    return List.of(
        new ProductionCheck(
            "The embedded database is for trying out. Set PORTERO_DB_URL, PORTERO_DB_USER and PORTERO_DB_PASSWORD_FILE.",
            "La base de datos incluida es solo para pruebas. Defina PORTERO_DB_URL, PORTERO_DB_USER y PORTERO_DB_PASSWORD_FILE.",
            () -> text("portero.db.url").isEmpty()),
        new ProductionCheck(
            "There is no mail server. Set PORTERO_SMTP_HOST.",
            "No hay servidor de correo. Defina PORTERO_SMTP_HOST.",
            () -> text("portero.smtp.host").isEmpty()),
        new ProductionCheck(
            "The way to the database is not encrypted. Add ?sslmode=verify-full to PORTERO_DB_URL, or run PostgreSQL on this machine.",
            "La conexión a la base de datos no va cifrada. Agregue ?sslmode=verify-full a PORTERO_DB_URL, o use PostgreSQL en esta máquina.",
            () -> PlainWays.toDatabase(text("portero.db.url"))),
        new ProductionCheck(
            "Nobody encrypts the way to the browsers. Name the proxy that does in PORTERO_PROXIES, or set PORTERO_TLS_CERTIFICATE and PORTERO_TLS_KEY.",
            "Nadie cifra la conexión con los navegadores. Indique en PORTERO_PROXIES el proxy que lo hace, o defina PORTERO_TLS_CERTIFICATE y PORTERO_TLS_KEY.",
            () -> text("portero.proxies").isEmpty() && text("portero.tls.certificate").isEmpty()),
        new ProductionCheck(
            "The way to the mail server is not encrypted. Remove PORTERO_SMTP_STARTTLS=off, or use a relay on this machine.",
            "La conexión al servidor de correo no va cifrada. Quite PORTERO_SMTP_STARTTLS=off, o use un relevo en esta máquina.",
            () ->
                text("portero.smtp.starttls").equals("off")
                    && PlainWays.leadsOut(text("portero.smtp.host"))),
        new ProductionCheck(
            "The way to the SMS gateway is not encrypted. PORTERO_SMS_URL must begin with https://",
            "La conexión a la pasarela de SMS no va cifrada. PORTERO_SMS_URL debe empezar con https://",
            () -> PlainWays.toGateway(text("portero.sms.url"))),
        new ProductionCheck(
            "The database's password is the user's name or one that everybody knows. Choose another and set PORTERO_DB_PASSWORD_FILE.",
            "La contraseña de la base de datos es el nombre del usuario o una que todos conocen. Elija otra y defina PORTERO_DB_PASSWORD_FILE.",
            this::knownPassword),
        new ProductionCheck(
            "PORTERO_DB_USER may do everything in PostgreSQL. Let it own its one database and nothing else.",
            "PORTERO_DB_USER puede hacer de todo en PostgreSQL. Que sea dueño solo de su base de datos.",
            this::superuser),
        new ProductionCheck(
            "The captcha is off. Remove PORTERO_CAPTCHA=none.",
            "El captcha está apagado. Quite PORTERO_CAPTCHA=none.",
            () -> text("portero.captcha").equals("none")),
        new ProductionCheck(
            "The limits against guessing are off. Remove PORTERO_LIMITS=off.",
            "Los límites contra la adivinación están apagados. Quite PORTERO_LIMITS=off.",
            () -> List.of("off", "false").contains(text("portero.limits"))),
        new ProductionCheck(
            "PORTERO_KEY is a sample. Set 32 random bytes: openssl rand -hex 32",
            "PORTERO_KEY es de ejemplo. Defina 32 bytes aleatorios: openssl rand -hex 32",
            this::sampleKey),
        new ProductionCheck(
            "The database holds the sample data. Use an empty database.",
            "La base de datos contiene los datos de ejemplo. Use una base de datos vacía.",
            this::sampleData));
  }

  private boolean sampleKey() {
    var key = text("portero.key");
    return !key.isEmpty() && key.chars().distinct().count() < DIFFERENT_CHARACTERS;
  }

  private boolean knownPassword() {
    return DatabaseConfiguration.external(settings).filter(ProductionChecks::isKnown).isPresent();
  }

  private static boolean isKnown(Database database) {
    var password = database.password().reveal();
    return password.equals(database.user())
        || KNOWN_PASSWORDS.contains(password.toLowerCase(Locale.ROOT));
  }

  private boolean superuser() {
    return jdbc.sql("select rolsuper from pg_roles where rolname = current_user")
        .query(Boolean.class)
        .single();
  }

  private boolean sampleData() {
    return jdbc.sql("select sample_data from installation").query(Boolean.class).single();
  }

  private String text(String name) {
    return settings.getProperty(name, "").strip();
  }

  private static String lines(
      List<ProductionCheck> checks, Function<ProductionCheck, String> language) {
    return checks.stream()
        .map(check -> "  - " + language.apply(check))
        .collect(Collectors.joining("\n"));
  }
}
