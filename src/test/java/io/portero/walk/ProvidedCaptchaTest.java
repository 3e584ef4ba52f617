package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.captcha.CaptchaAnswers;
import io.portero.support.CaptchaHouse;
import io.portero.support.EditedPortal;
import io.portero.support.Person;
import io.portero.support.Server;
import io.portero.support.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A portal that asks by the captcha of another house, which stands in on this machine.
class ProvidedCaptchaTest {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final CaptchaHouse HOUSE = new CaptchaHouse();
  private static final String USUAL =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
          + "manifest-src 'self'; object-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  private static Server server;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    new EditedPortal(folder, "facturatech")
        .change(
            "\njourneys:",
            "\ncaptcha: { provider: turnstile, siteKey: 0x4AAAAAAAAAAAA, whenDown: work }\n\njourneys:");
    Path secret =
        Files.writeString(folder.resolveSibling("captcha-secret"), CaptchaHouse.SECRET + "\n");
    Map<String, Object> settings =
        Map.of(
            "portero.portals",
            folder,
            "portero.captcha",
            "on",
            "portero.captcha-secret.facturatech-file",
            secret,
            "portero.internal.captcha-millis",
            "60000",
            "portero.internal.captcha-url",
            HOUSE.url());
    server = Server.start(DATABASE, settings);
  }

  @AfterAll
  static void stop() {
    server.close();
    HOUSE.close();
  }

  private Person person;
  private Person.Page form;

  @BeforeEach
  void opens() {
    person = server.person();
    form = person.open("/facturatech/recover");
  }

  private JsonNode verify(String... fields) {
    Map<String, String> answer = new HashMap<>(Map.of("_csrf", form.value("_csrf")));
    for (int i = 0; i + 1 < fields.length; i += 2) {
      answer.put(fields[i], fields[i + 1]);
    }
    URI verify = server.url().resolve("/facturatech/captcha/verify");
    return JsonMapper.shared().readTree(person.sendRaw(form.post(verify, answer)).body());
  }

  private Person.Page ask(String... more) {
    String[] data = {"kind", "client", "login", "900600100", "email", "pagos@firma.example"};
    return form.press("Enviar código", CaptchaSolver.and(data, more));
  }

  private static String policy(Person.Page page) {
    return page.response().headers().firstValue("Content-Security-Policy").orElseThrow();
  }

  @Test
  @DisplayName("C3 the house's token earns a pass, and the form goes through with it, once")
  void good() {
    String token = CaptchaHouse.good("localhost", "facturatech");
    String pass = verify("token", token).get("pass").stringValue();

    assertThat(ask("captchaPass", pass).firstStatus()).isEqualTo(303);
    assertThat(verify("token", token).get("passed").booleanValue()).isFalse();
    Person.Page again = person.open("/facturatech/recover");
    assertThat(again.press("Enviar código", "captchaPass", pass).status()).isEqualTo(422);
  }

  @Test
  @DisplayName("C3 a token of another site earns nothing, and the form is refused without a pass")
  @Asvs("2.4.1")
  void bad() {
    JsonNode verdict = verify("token", CaptchaHouse.good("evil.example", "facturatech"));

    assertThat(verdict.get("passed").booleanValue()).isFalse();
    assertThat(verdict.get("message").stringValue()).startsWith("No pudimos comprobarlo.");
    assertThat(verdict.has("instead")).isFalse();
    Person.Page refused = ask("captchaPass", verdict.get("pass").stringValue());
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.value("login")).isEqualTo("900600100");
  }

  @Test
  @DisplayName("C3 T6 while the house fails, work stands in where the portal says so")
  @Asvs("16.5.2")
  void down() {
    JsonNode verdict = verify("token", "status:503:x");
    assertThat(verdict.get("message").stringValue()).contains("no responde");
    String challenge = verdict.at("/instead/challenge").stringValue();

    String work = new CaptchaAnswers(server).work(challenge);
    JsonNode done = verify("challenge", challenge, "work", work);

    assertThat(ask("captchaPass", done.get("pass").stringValue()).firstStatus()).isEqualTo(303);
  }

  @Test
  @DisplayName("C3 T2 without JavaScript the written task stands in the form and is enough")
  void withoutScript() {
    String[] solved =
        new CaptchaSolver(server)
            .inWords(form, "kind", "client", "login", "900600100", "email", "p@firma.example");
    assertThat(form.document().select("noscript .robot-fallback")).hasSize(1);
    assertThat(form.press("Enviar código", solved).firstStatus()).isEqualTo(303);
  }

  @Test
  @DisplayName("only the page that asks lets the house in, and itself loads nothing from it")
  @Asvs("3.4.3")
  void policies() {
    String house = HOUSE.url().toString();
    assertThat(policy(form))
        .isEqualTo(
            USUAL.replace("script-src 'self'", "script-src 'self' " + house)
                + "; frame-src "
                + house);
    assertThat(form.document().select(".robot").attr("data-script")).startsWith(house);
    for (String path : new String[] {"/sign-in", "/help", "/captcha/challenge", "/left"}) {
      Person.Page other = person.open("/facturatech" + path);
      assertThat(policy(other)).as(path).isEqualTo(USUAL);
      assertThat(other.response().body()).doesNotContain(house);
    }
    assertThat(form.document().select("[src], link[href], iframe"))
        .allSatisfy(
            element -> assertThat(element.attr("src") + element.attr("href")).startsWith("/"));
    assertThat(form.response().body()).doesNotContain(CaptchaHouse.SECRET);
  }
}
