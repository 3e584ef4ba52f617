package io.portero.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.shared.Refusal;
import io.portero.support.SettableClock;
import io.portero.support.SomeKeys;
import io.portero.support.TestDatabase;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which way out the settings choose, as an operator sets them: in the environment.
class SettingsTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  @Test
  @DisplayName("the embedded default needs no settings: both channels land in the mailbox")
  void embeddedDefault() {
    with(Map.of())
        .run(context -> {
          assertThat(context.getBean(MessageProviders.class))
              .isEqualTo(new MessageProviders(false, false, true));
          assertThat(context.getBeansOfType(Sender.class)).hasSize(2);
        });
  }

  @Test
  @DisplayName("in production there is no mailbox, and no SMS without a gateway")
  @Asvs({"13.4.5", "15.2.3"})
  void production() {
    with(Map.of("PORTERO_MODE", "production"))
        .run(context -> {
          assertThat(context.getBean(MessageProviders.class))
              .isEqualTo(new MessageProviders(false, false, false));
          assertThat(context).doesNotHaveBean(Mailbox.class);
          assertThat(context.getBean(MessageProviders.class).hasSms()).isFalse();
        });
  }

  @Test
  @DisplayName("the mail server and the gateway are set in the environment")
  void providers() {
    with(Map.of(
            "PORTERO_MODE", "production",
            "PORTERO_SMTP_HOST", "mail.example",
            "PORTERO_SMTP_PORT", "25",
            "PORTERO_SMTP_USER", "portero",
            "PORTERO_SMTP_PASSWORD", "s3cret",
            "PORTERO_SMTP_STARTTLS", "off",
            "PORTERO_SMS_URL", "https://sms.example/send"))
        .run(context -> {
          assertThat(context.getBean(MessageProviders.class))
              .isEqualTo(new MessageProviders(true, true, false));
          SmtpSettings smtp = context.getBean(SmtpSettings.class);
          assertThat(smtp)
              .isEqualTo(new SmtpSettings("mail.example", 25, "portero", "s3cret", "", "off"));
        });
  }

  @Test
  @DisplayName(
      "a password can come from a file; a file that is not there stops the start with its name")
  @Asvs("13.3.1")
  void passwordFile() {
    with(Map.of(
            "PORTERO_SMTP_HOST", "mail.example", "PORTERO_SMTP_PASSWORD_FILE", "/nowhere/password"))
        .run(context ->
            assertThat(context.getStartupFailure())
                .rootCause()
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("PORTERO_SMTP_PASSWORD_FILE")
                .hasMessageContaining("/nowhere/password"));
  }

  @Test
  @DisplayName("a word that means nothing for STARTTLS stops the start")
  void starttls() {
    with(Map.of("PORTERO_SMTP_STARTTLS", "maybe"))
        .run(context ->
            assertThat(context.getStartupFailure())
                .rootCause()
                .hasMessage("PORTERO_SMTP_STARTTLS must be required, implicit or off, not: maybe"));
  }

  private static ApplicationContextRunner with(Map<String, Object> environment) {
    return new ApplicationContextRunner()
        .withInitializer(context ->
            context
                .getEnvironment()
                .getPropertySources()
                .addFirst(
                    new SystemEnvironmentPropertySource("test-systemEnvironment", environment)))
        .withBean(Clock.class, SettableClock::atSomeMorning)
        .withBean(JdbcClient.class, DB::jdbc)
        .withBean(BodyCipher.class, () -> new BodyCipher(SomeKeys.one()))
        .withUserConfiguration(
            Outbox.class, OutboxWorkers.class, Mailbox.class, NotificationConfiguration.class);
  }
}
