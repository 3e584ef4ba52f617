package io.portero.config;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portero.asvs.Asvs;
import io.portero.shared.Refusal;
import io.portero.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
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
import org.springframework.mock.env.MockEnvironment;

class ProductionChecksTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  private static final JdbcClient CLERK = clerk();

  private static final Map<String, String> READY =
      Map.of(
          "portero.db.url",
          "jdbc:postgresql://db/portero?sslmode=verify-full",
          "portero.db.user",
          "ourselves",
          "portero.proxies",
          "10.0.0.1",
          "portero.smtp.host",
          "mail.example",
          "portero.key",
          "8d0f3f6b1c2e4a597788990a1b2c3d4e5f60718293a4b5c6d7e8f9010203ab4c");

  @AfterEach
  void noSampleData() {
    DB.jdbc().sql("update installation set sample_data = false").update();
  }

  @Test
  @DisplayName("a server with everything of its own may start")
  void ready() {
    assertThatCode(() -> check(new MockEnvironment())).doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{0}={1} is refused, naming {2}")
  @DisplayName(
      "what is not encrypted, known to everybody or for trying out is refused in production")
  @CsvSource({
    "portero.db.url,'',PORTERO_DB_URL",
    "portero.smtp.host,'',PORTERO_SMTP_HOST",
    "portero.captcha,none,PORTERO_CAPTCHA",
    "portero.limits,off,PORTERO_LIMITS",
    "portero.db.url,jdbc:postgresql://db/portero,sslmode=verify-full",
    "portero.db.url,'jdbc:postgresql://localhost,db:5432/portero?sslmode=require',sslmode=verify-full",
    "portero.proxies,'',PORTERO_TLS_CERTIFICATE",
    "portero.smtp.starttls,off,PORTERO_SMTP_STARTTLS",
    "portero.sms.url,http://gateway.example/send,PORTERO_SMS_URL",
    "portero.db.password,Postgres,PORTERO_DB_PASSWORD_FILE",
    "portero.db.password,ourselves,PORTERO_DB_PASSWORD_FILE",
    "portero.key,0000000000000000000000000000000000000000000000000000000000000000,PORTERO_KEY"
  })
  @Asvs({"12.3.1", "12.3.2", "12.3.4", "13.2.3"})
  void refused(String setting, String value, String named) {
    var settings = new MockEnvironment().withProperty(setting, value);
    assertThatThrownBy(() -> check(settings))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(named);
  }

  @Test
  @DisplayName("a database password that everybody knows is refused in a file too")
  @Asvs("13.2.3")
  void knownPasswordInFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("password"), "changeme\n");
    var settings = new MockEnvironment().withProperty("portero.db.password.file", file.toString());
    assertThatThrownBy(() -> check(settings))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("The database's password is");
  }

  @ParameterizedTest(name = "{0}={1}")
  @DisplayName("on this machine the ways need no encryption")
  @CsvSource({
    "portero.db.url,jdbc:postgresql://localhost:5432/portero",
    "portero.db.url,'jdbc:postgresql://127.0.0.1,[::1]:5433/portero'",
    "portero.db.url,jdbc:postgresql:portero",
    "portero.sms.url,http://127.0.0.1:9000/send",
    "portero.sms.url,https://gateway.example/send"
  })
  void onThisMachine(String setting, String value) {
    assertThatCode(() -> check(new MockEnvironment().withProperty(setting, value)))
        .doesNotThrowAnyException();
  }

  @Test
  @DisplayName("a database account that may do everything is refused")
  @Asvs("13.2.2")
  void superuser() {
    assertThatThrownBy(() -> checkAs(DB.jdbc(), new MockEnvironment()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("PORTERO_DB_USER may do everything");
  }

  @Test
  @DisplayName("a database with sample people is refused")
  @Asvs({"6.3.2", "15.2.3"})
  void sampleData() {
    DB.jdbc().sql("update installation set sample_data = true").update();
    assertThatThrownBy(() -> check(new MockEnvironment()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("sample data");
  }

  private static void check(MockEnvironment settings) {
    checkAs(CLERK, settings);
  }

  private static void checkAs(JdbcClient account, MockEnvironment settings) {
    READY.forEach((name, value) -> {
      if (!settings.containsProperty(name)) {
        settings.setProperty(name, value);
      }
    });
    new ProductionChecks(settings, account).afterSingletonsInstantiated();
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
