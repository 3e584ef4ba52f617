package io.portero.config;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portero.asvs.Asvs;
import io.portero.settings.Setting;
import io.portero.settings.Settings;
import io.portero.shared.Refusal;
import io.portero.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class ProductionChecksTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  private static final JdbcClient CLERK = clerk();

  private static final Map<String, String> READY =
      Map.of(
          "PORTERO_URL",
          "https://portal.coop.com.co",
          "PORTERO_DB_URL",
          "jdbc:postgresql://db/portero?sslmode=verify-full",
          "PORTERO_DB_USER",
          "ourselves",
          "PORTERO_PROXIES",
          "10.0.0.1",
          "PORTERO_SMTP_HOST",
          "mail.coop.com.co",
          "PORTERO_KEY",
          "8d0f3f6b1c2e4a597788990a1b2c3d4e5f60718293a4b5c6d7e8f9010203ab4c");

  @AfterEach
  void noSampleData() {
    DB.jdbc().sql("update installation set sample_data = false").update();
  }

  @Test
  @DisplayName("a server with everything of its own may start")
  void ready() {
    assertThatCode(() -> settings(Map.of())).doesNotThrowAnyException();
    assertThatCode(() -> check(CLERK)).doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{0}={1} is refused, naming {2}")
  @DisplayName(
      "what is not encrypted, known to everybody, nobody's or for trying out is refused in production")
  @CsvSource({
    "PORTERO_URL,'',PORTERO_URL",
    "PORTERO_URL,http://portal.coop.com.co,PORTERO_URL must begin with https",
    "PORTERO_URL,https://localhost,PORTERO_URL leads nobody here",
    "PORTERO_URL,https://alianza.localhost:8443,PORTERO_URL leads nobody here",
    "PORTERO_URL,https://127.0.0.1,PORTERO_URL leads nobody here",
    "PORTERO_URL,https://[::1]:8443,PORTERO_URL leads nobody here",
    "PORTERO_URL,https://portal.coop.example,PORTERO_URL leads nobody here",
    "PORTERO_URL,https://www.example.com,PORTERO_URL leads nobody here",
    "PORTERO_PORT,0,PORTERO_PORT",
    "PORTERO_DB_URL,'',PORTERO_DB_URL",
    "PORTERO_SMTP_HOST,'',PORTERO_SMTP_HOST",
    "PORTERO_SMTP_HOST,mail.coop.example,PORTERO_SMTP_HOST",
    "PORTERO_CAPTCHA,none,PORTERO_CAPTCHA",
    "PORTERO_CAPTCHA,off,PORTERO_CAPTCHA",
    "PORTERO_LIMITS,off,PORTERO_LIMITS",
    "PORTERO_LIMITS,no,PORTERO_LIMITS",
    "PORTERO_SAMPLE_DATA,yes,PORTERO_SAMPLE_DATA",
    "PORTERO_DB_URL,jdbc:postgresql://db/portero,sslmode=verify-full",
    "PORTERO_DB_URL,'jdbc:postgresql://localhost,db:5432/portero?sslmode=require',sslmode=verify-full",
    "PORTERO_PROXIES,'',PORTERO_TLS_CERTIFICATE",
    "PORTERO_PROXIES,0.0.0.0/0,PORTERO_PROXIES names every address",
    "PORTERO_PROXIES,'10.0.0.1,::/0',PORTERO_PROXIES names every address",
    "PORTERO_SMTP_STARTTLS,off,PORTERO_SMTP_STARTTLS",
    "PORTERO_SMS_URL,http://gateway.coop.com.co/send,PORTERO_SMS_URL",
    "PORTERO_SMS_URL,https://gateway.example/send,PORTERO_SMS_URL",
    "PORTERO_OPERATOR_MAIL,ana@coop.example,PORTERO_OPERATOR_MAIL",
    "PORTERO_BREACHED_URL,http://mirror.coop.com.co/range/,PORTERO_BREACHED_URL",
    "PORTERO_DB_PASSWORD,Postgres,PORTERO_DB_PASSWORD_FILE",
    "PORTERO_DB_PASSWORD,ourselves,PORTERO_DB_PASSWORD_FILE",
    "PORTERO_KEY,0000000000000000000000000000000000000000000000000000000000000000,PORTERO_KEY is a sample",
    "PORTERO_KEY,abc,PORTERO_KEY is too short"
  })
  @Asvs({"12.3.1", "12.3.2", "12.3.4", "13.2.3"})
  void refused(String setting, String value, String named) {
    assertThatThrownBy(() -> settings(Map.of(setting, value)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(named);
  }

  @Test
  @DisplayName("a database password that everybody knows is refused in a file too")
  @Asvs("13.2.3")
  void knownPasswordInFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("password"), "changeme\n");
    assertThatThrownBy(() -> settings(Map.of("PORTERO_DB_PASSWORD_FILE", file.toString())))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("The database's password is");
  }

  @ParameterizedTest(name = "{0}={1}")
  @DisplayName("on this machine the ways need no encryption")
  @CsvSource({
    "PORTERO_DB_URL,jdbc:postgresql://localhost:5432/portero",
    "PORTERO_DB_URL,'jdbc:postgresql://127.0.0.1,[::1]:5433/portero'",
    "PORTERO_DB_URL,jdbc:postgresql:portero",
    "PORTERO_SMS_URL,http://127.0.0.1:9000/send",
    "PORTERO_SMS_URL,http://[::1]:9000/send",
    "PORTERO_SMS_URL,https://gateway.coop.com.co/send"
  })
  void onThisMachine(String setting, String value) {
    assertThatCode(() -> settings(Map.of(setting, value))).doesNotThrowAnyException();
  }

  @Test
  @DisplayName("a database account that may do everything is refused")
  @Asvs("13.2.2")
  void superuser() {
    assertThatThrownBy(() -> check(DB.jdbc()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("PORTERO_DB_USER may do everything");
  }

  @Test
  @DisplayName("a database with sample people is refused")
  @Asvs({"6.3.2", "15.2.3"})
  void sampleData() {
    DB.jdbc().sql("update installation set sample_data = true").update();
    assertThatThrownBy(() -> check(CLERK))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("sample data");
  }

  private static void settings(Map<String, String> otherwise) {
    Map<String, String> all = new HashMap<>(READY);
    all.putAll(otherwise);
    Settings.of(all, Map.of(Setting.MODE, "production"));
  }

  private static void check(JdbcClient account) {
    new ProductionChecks(account).afterSingletonsInstantiated();
  }

  /// An account that may do what a server needs here, and no more.
  private static JdbcClient clerk() {
    DB.jdbc().sql("create role production_clerk").update();
    DB.jdbc().sql("grant select on installation to production_clerk").update();
    JdbcClient clerk = JdbcClient.create(new SingleConnectionDataSource(connection(), true));
    clerk.sql("set role production_clerk").update();
    return clerk;
  }

  private static Connection connection() {
    try {
      return DB.dataSource().getConnection();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
