package io.portero.config;

import io.portero.shared.Refusal;
import java.util.List;
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
