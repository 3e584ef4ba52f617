package io.portero.config;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portero.shared.Refusal;
import io.portero.support.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class ProductionChecksTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  private static final Map<String, String> READY =
      Map.of(
          "portero.db.url",
          "jdbc:postgresql://db/portero",
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
  @CsvSource({
    "portero.db.url,'',PORTERO_DB_URL",
    "portero.smtp.host,'',PORTERO_SMTP_HOST",
    "portero.captcha,none,PORTERO_CAPTCHA",
    "portero.limits,off,PORTERO_LIMITS",
    "portero.key,0000000000000000000000000000000000000000000000000000000000000000,PORTERO_KEY"
  })
  void refused(String setting, String value, String named) {
    var settings = new MockEnvironment().withProperty(setting, value);
    assertThatThrownBy(() -> check(settings))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(named);
  }

  @Test
  @DisplayName("a database with sample people is refused")
  void sampleData() {
    DB.jdbc().sql("update installation set sample_data = true").update();
    assertThatThrownBy(() -> check(new MockEnvironment()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("sample data");
  }

  private static void check(MockEnvironment settings) {
    READY.forEach((name, value) -> {
      if (!settings.containsProperty(name)) {
        settings.setProperty(name, value);
      }
    });
    new ProductionChecks(settings, DB.jdbc()).afterSingletonsInstantiated();
  }
}
