package io.portero.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.Person;
import io.portero.support.Server;
import io.portero.support.TestDatabase;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// "No soy un robot" over real HTTP (B4).
class CaptchaPagesTest {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();
  private static Server server;

  @BeforeAll
  static void start() {
    server = Server.start(DATABASE, Map.of("portero.captcha", "on", "portero.limits", "on"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private Person person;

  @BeforeEach
  void somebody() {
    person = server.person();
  }

  private HttpResponse<String> verify(String body) {
    Person.Page form = person.open("/multiportal/register");
    String token = form.document().select("meta[name=csrf]").attr("content");
    return person.sendRaw(
        HttpRequest.newBuilder(server.url().resolve("/multiportal/captcha/verify"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/json")
            .header("X-CSRF-TOKEN", token)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  @Test
  @DisplayName(
      "B4 the grid has nine pictures from our own server that tell nothing about themselves")
  @Asvs("15.3.1")
  void grid() {
    Person.Page grid = person.open("/multiportal/captcha/challenge");

    assertThat(grid.status()).isEqualTo(200);
    assertThat(grid.text()).contains("Seleccione todas las imágenes con");
    var pictures = grid.document().select("img");
    assertThat(pictures).hasSize(9);
    for (var picture : pictures) {
      Person.Page tile = person.open(picture.attr("src"));
      assertThat(tile.status()).isEqualTo(200);
      assertThat(tile.response().headers().firstValue("Content-Type").orElseThrow())
          .isEqualTo("image/jpeg");
      assertThat(tile.response().headers().firstValue("Cache-Control").orElseThrow())
          .contains("no-store");
      assertThat(picture.attr("alt")).isEmpty();
    }
  }

  @Test
  @DisplayName("B4 who cannot see pictures is asked in words")
  void words() {
    Person.Page question = person.open("/multiportal/captcha/challenge?way=words");

    assertThat(question.text()).contains("Escriba");
    assertThat(question.document().select("img")).isEmpty();
    assertThat(question.document().select("input[name=words]")).hasSize(1);
  }

  @Test
  @DisplayName("B4 a wrong answer is said as such, without a pass")
  void wrong() {
    String challenge =
        person
            .open("/multiportal/captcha/challenge")
            .document()
            .select("input[name=challenge]")
            .attr("value");
    HttpResponse<String> verdict =
        verify(
            "challenge="
                + URLEncoder.encode(challenge, StandardCharsets.UTF_8)
                + "&tile=0&tile=1&tile=2&tile=3&tile=4&tile=5&tile=6");

    assertThat(verdict.statusCode()).isEqualTo(200);
    assertThat(verdict.body()).contains("\"passed\":false", "\"pass\":\"\"", "\"message\":\"");
  }

  @Test
  @DisplayName("nonsense is a wrong answer or no such page, never a failure")
  void nonsense() {
    assertThat(verify("challenge=%00&tile=x&tile=-1&words=%00").body())
        .contains("\"passed\":false");
    assertThat(verify("").body()).contains("\"passed\":false");
    assertThat(person.open("/multiportal/captcha/tile/nonsense/0").status()).isEqualTo(404);
    assertThat(person.open("/multiportal/captcha/tile/nonsense/77").status()).isEqualTo(404);
    assertThat(person.open("/nobody/captcha/challenge").status()).isEqualTo(404);
  }

  @Test
  @DisplayName("B4 a form without an answer to the captcha is refused beside it")
  @Asvs("2.4.1")
  void needed() {
    Person.Page refused =
        person
            .open("/facturatech/recover")
            .submit("login", "900123456", "email", "ana@correo.example");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.document().select("#captcha-error")).isNotEmpty();
  }
}
