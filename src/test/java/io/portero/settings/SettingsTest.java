package io.portero.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portero.shared.Bilingual;
import io.portero.shared.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What operators write into the environment, and what it means.
class SettingsTest {

  @Test
  @DisplayName("a command in production asks for nothing that only a server needs, and is no trial")
  void command() {
    var environment = Map.of("PORTERO_MODE", "production");
    assertThat(Settings.forCommand(environment).mode()).isEqualTo(Mode.PRODUCTION);
    assertThatThrownBy(() -> Settings.of(environment, Map.of())).isInstanceOf(Refusal.class);
    assertThatThrownBy(() ->
            Settings.forCommand(Map.of("PORTERO_MODE", "production", "PORTERO_DB_USER", "portero")))
        .hasMessageContaining("PORTERO_DB_URL is not");
  }

  @ParameterizedTest(name = "{0}={1} means {2}")
  @DisplayName(
      "blanks around, capitals, slashes at the end and other words for yes mean what they seem to")
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "PORT,|  8080 |,8080",
        "PORT,0,0",
        "PORT,65535,65535",
        "MODE,Production,production",
        "MODE,TRIAL,trial",
        "URL,https://portal.coop.co/,https://portal.coop.co",
        "URL,HTTPS://Portal.Coop.CO,https://portal.coop.co",
        "URL,https://portal.coop.co:443,https://portal.coop.co",
        "URL,https://portal.coop.co:8443//,https://portal.coop.co:8443",
        "URL,https://cooperación.co,https://xn--cooperacin-obb.co",
        "URL,https://[2001:db8::7]:8443,https://[2001:db8::7]:8443",
        "URL,http://localhost:8080,http://localhost:8080",
        "PROXIES,127.0.0.1,127.0.0.1/32",
        "PROXIES,|10.0., ::1 [fd00::1]|,|10.0.0.0/16,0:0:0:0:0:0:0:1/128,fd00:0:0:0:0:0:0:1/128|",
        "PROXIES,192.168.0.0/20,192.168.0.0/20",
        "SCHEDULER,yes,true",
        "SCHEDULER,ON,true",
        "SCHEDULER,1,true",
        "SCHEDULER,Sí,true",
        "SCHEDULER,0,false",
        "SCHEDULER,off,false",
        "SAMPLE_DATA,no,false",
        "CAPTCHA,false,none",
        "LIMITS,false,off",
        "SMTP_HOST,Mail.Coop.CO.,mail.coop.co.",
        "SMTP_HOST,10.0.0.9,10.0.0.9",
        "SMTP_STARTTLS,Required,required",
        "OPERATOR_MAIL,Ana@Coop.CO,ana@coop.co",
        "OPERATOR_LANGUAGE,EN,en",
        "DB_URL,|jdbc:postgresql://db1:5432,[::1]:5433/portero?sslmode=verify-full|,|jdbc:postgresql://db1:5432,[::1]:5433/portero?sslmode=verify-full|",
        "DB_URL,jdbc:postgresql:portero,jdbc:postgresql:portero",
        "ARGON2_MEMORY,65536,65536",
        "SMS_URL,https://sms.coop.co/v1/send?x=1,https://sms.coop.co/v1/send?x=1"
      })
  void means(Setting setting, String written, String meant) {
    List<Bilingual> complaints = new ArrayList<>();
    assertThat(Settings.lenient(Map.of(setting.variable(), written), complaints).find(setting))
        .hasValue(meant);
    assertThat(complaints).isEmpty();
  }

  @ParameterizedTest(name = "{0}={1}")
  @DisplayName("what means nothing is refused with its name and what to write")
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "PORT,eighty",
        "PORT,-1",
        "PORT,65536",
        "PORT,70000",
        "PORT,8080s",
        "PORT,8.080",
        "PORT,|8 080|",
        "PORT,٨٠٨٠",
        "PORT,99999999999999999999",
        "PORT,0x1F90",
        "PORT,tcp://10.0.0.1:8080",
        "DB_POOL,0",
        "DB_POOL,20 connections",
        "SMTP_PORT,0",
        "MODE,prod",
        "MODE,produccion",
        "MODE,true",
        "URL,portal.coop.co",
        "URL,//portal.coop.co",
        "URL,ftp://portal.coop.co",
        "URL,https://",
        "URL,https:///x",
        "URL,https://portal.coop.co/portal",
        "URL,https://portal.coop.co?x",
        "URL,https://portal.coop.co#x",
        "URL,https://ana:clave@portal.coop.co",
        "URL,https://portal.coop.co:0",
        "URL,https://portal.coop.co:70000",
        "URL,https://portal.coop.co:abc",
        "URL,https://portal coop.co",
        "URL,|\"https://portal.coop.co\"|",
        "URL,'https://portal.coop.co'",
        "PROXIES,all",
        "PROXIES,*",
        "PROXIES,localhost",
        "PROXIES,proxy.coop.co",
        "PROXIES,10.0.0.0/33",
        "PROXIES,10.0.0.0/",
        "PROXIES,10.0.0.0/-1",
        "PROXIES,::1/129",
        "PROXIES,10.0.0.256",
        "PROXIES,127.0.0.1:8080",
        "PROXIES,fe80::1%eth0",
        "PROXIES,10.0.0.*",
        "SCHEDULER,maybe",
        "CAPTCHA,nothing",
        "SMTP_HOST,smtp://mail.coop.co",
        "SMTP_HOST,mail.coop.co:587",
        "SMTP_HOST,mail coop",
        "SMTP_STARTTLS,maybe",
        "OPERATOR_MAIL,ana",
        "OPERATOR_LANGUAGE,fr",
        "DB_URL,postgres://ana:clave@db/portero",
        "DB_URL,jdbc:mysql://db/portero",
        "DB_URL,jdbc:postgresql://db:5432",
        "DB_URL,jdbc:postgresql://db:99999/portero",
        "DB_URL,jdbc:postgresql://db:/portero",
        "DB_URL,jdbc:postgresql://ana:clave@db/portero",
        "DB_URL,jdbc:postgresql://db/portero?password=clave",
        "KEY_FILE,/nowhere/master.key",
        "KEY_FILE,~/master.key",
        "TLS_CERTIFICATE,/",
        "ARGON2_MEMORY,1024",
        "ARGON2_MEMORY,64MB",
        "ARGON2_PASSES,1"
      })
  void refused(Setting setting, String written) {
    assertThatThrownBy(() -> Settings.of(s -> s == setting ? written : null))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(setting.variable())
        .hasMessageNotContaining("clave")
        .satisfies(refusal ->
            assertThat(((Refusal) refusal).in(Locale.of("es"))).contains(setting.variable()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  @DisplayName("an empty setting is none")
  void empty(String written) {
    assertThat(Settings.of(_ -> written).properties()).isEmpty();
  }

  @ParameterizedTest(name = "{0} → {1}")
  @DisplayName("a name that is none of ours is refused, and the nearest one is said")
  @CsvSource({
    "PORTERO_ULR,PORTERO_URL",
    "PORTERO_SMPT_HOST,PORTERO_SMTP_HOST",
    "PORTERO_PROXY,PORTERO_PROXIES",
    "PORTERO_DBURL,PORTERO_DB_URL",
    "PORTERO_DB_PASS,PORTERO_DB_PASSWORD",
    "PORTERO_DATABASE_URL,PORTERO_DB_URL",
    "portero_url,PORTERO_URL",
    "PORTERO-URL,PORTERO_URL",
    "PORTEROURL,PORTERO_URL",
    "PORTERO_CAPTCHA_SECRET_,PORTERO_CAPTCHA",
    "PORTERO_WHAT_IS_THIS,PORTERO_WHAT_IS_THIS"
  })
  void unknown(String name, String near) {
    assertThatThrownBy(() -> Settings.of(Map.of(name, "x"), Map.of()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(name)
        .hasMessageContaining(near);
  }

  @Test
  @DisplayName(
      "what scripts, tests, portals' captchas and Kubernetes set is known; others' names are theirs")
  void known() {
    assertThat(
            Settings.of(
                    Map.of(
                        "PORTERO_DATA", "data",
                        "PORTERO_JAVA_OPTS", "-Xmx1g",
                        "PORTERO_CHROMIUM", "/usr/bin/chromium",
                        "PORTERO_CAPTCHA_SECRET_MI_PORTAL", "s",
                        "PORTERO_CAPTCHA_SECRET_DEMO_FILE", "/x",
                        "PORTERO_SERVICE_HOST", "10.0.0.1",
                        "PORTERO_PORT_8080_TCP_ADDR", "10.0.0.1",
                        "PATH", "/bin"),
                    Map.of())
                .text(Setting.DATA, ""))
        .isEqualTo("data");
  }

  @Test
  @DisplayName("everything that is wrong is said at once, in both languages")
  void atOnce(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("password"), "x");
    Map<String, String> environment =
        Map.of(
            "PORTERO_PORT", "eighty",
            "PORTERO_ULR", "https://portal.coop.co",
            "PORTERO_DB_USER", "portero",
            "PORTERO_SMS_TOKEN", "x",
            "PORTERO_SMS_TOKEN_FILE", file.toString());
    assertThatThrownBy(() -> Settings.of(environment, Map.of()))
        .hasMessageContainingAll(
            "PORTERO_PORT", "PORTERO_URL", "PORTERO_DB_USER", "PORTERO_SMS_TOKEN_FILE are both set")
        .satisfies(refusal ->
            assertThat(((Refusal) refusal).in(Locale.of("es")))
                .contains("¿quiso decir PORTERO_URL?", "definidos los dos"));
  }

  @Test
  @DisplayName(
      "what the command line says counts, but what is wrong in the environment is still said")
  void asked() {
    assertThat(
            Settings.of(Map.of("PORTERO_PORT", "1"), Map.of(Setting.PORT, "2"))
                .number(Setting.PORT, 0))
        .isEqualTo(2);
    assertThatThrownBy(
            () -> Settings.of(Map.of("PORTERO_MODE", "prod"), Map.of(Setting.MODE, "trial")))
        .hasMessageContaining("did you mean production?");
  }

  @Test
  @DisplayName("a secret in quotation marks is taken as it is, and no refusal shows one")
  void secrets() {
    assertThat(Settings.of(Map.of("PORTERO_KEY", "\"abc\""), Map.of()).text(Setting.KEY, ""))
        .isEqualTo("\"abc\"");
    assertThatThrownBy(() -> Settings.of(Map.of("PORTERO_KEY", "s3cr3t\uFFFD"), Map.of()))
        .hasMessageContaining("PORTERO_KEY")
        .hasMessageNotContaining("s3cr3t");
  }

  @Test
  @DisplayName(
      "what the manual calls required in production is what production refuses to go without")
  void requiredInProduction() {
    Map<String, String> whole =
        Map.of(
            "PORTERO_MODE", "production",
            "PORTERO_URL", "https://portal.coop.com.co",
            "PORTERO_DB_URL", "jdbc:postgresql://db/portero?sslmode=verify-full",
            "PORTERO_SMTP_HOST", "mail.coop.com.co",
            "PORTERO_PROXIES", "10.0.0.1");
    assertThat(Settings.complaints(whole)).isEmpty();
    for (Setting setting : Setting.values()) {
      Map<String, String> without = new HashMap<>(whole);
      without.remove(setting.variable());
      boolean refused =
          setting != Setting.MODE
              && Settings.complaints(without).stream()
                  .anyMatch(complaint -> complaint.english().contains(setting.variable()));
      // Sample portals are refused once they are read.
      assertThat(setting.text().production().name().startsWith("REQUIRED"))
          .as(setting.variable())
          .isEqualTo(refused || setting == Setting.PORTALS);
    }
  }

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource({"CAPTCHA,none", "LIMITS,off", "SAMPLE_DATA,true"})
  @DisplayName("what the manual calls refused in production is refused")
  void refusedInProduction(Setting setting, String value) {
    assertThat(setting.text().production()).isEqualTo(SettingText.InProduction.REFUSED);
    assertThat(Settings.complaints(Map.of("PORTERO_MODE", "production", setting.variable(), value)))
        .extracting(Bilingual::english)
        .anyMatch(problem -> problem.contains(setting.variable()));
  }
}
