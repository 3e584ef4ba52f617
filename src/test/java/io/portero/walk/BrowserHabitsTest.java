package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What browsers, password managers, search engines and mail programs do with addresses.
class BrowserHabitsTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  private static final AtomicInteger PEOPLE = new AtomicInteger();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static HttpResponse<byte[]> get(String path) {
    try {
      URI uri = URI.create(SERVER.server().url() + path);
      return HTTP.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "/alianza/, /alianza/.well-known/change-password, /alianza/change",
    "/facturatech/, /facturatech/.well-known/change-password, /facturatech/change"
  })
  @DisplayName("a password manager finds where a password is changed")
  void changePassword(String portal, String asked, String page) {
    HttpResponse<byte[]> answer = get(asked);

    assertThat(answer.statusCode()).isIn(302, 303);
    assertThat(header(answer, "Location")).endsWith(page).contains(portal);
    assertThat(get("/.well-known/change-password").statusCode()).isEqualTo(404);
    assertThat(get("/.well-known/no-such-thing").statusCode()).isEqualTo(404);
    assertThat(get("/nobody/.well-known/change-password").statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("under a portal's own host all of them stand at the root")
  void ownHost() {
    Person person = SERVER.person().at("alianza.localhost");

    assertThat(person.open("/.well-known/security.txt").text())
        .contains("Contact: mailto:servicioalcliente@alianza.com.co");
    assertThat(person.open("/.well-known/change-password").status()).isLessThan(400);
    assertThat(person.open("/robots.txt").text()).contains("User-agent: *");
    assertThat(person.open("/favicon.ico").status()).isEqualTo(200);
    assertThat(person.open("/manifest.webmanifest").text()).contains("\"/sign-in\"");
  }

  @Test
  @DisplayName("security.txt says whom to tell and until when that is true (RFC 9116)")
  void security() {
    HttpResponse<byte[]> answer = get("/alianza/.well-known/security.txt");
    String text = new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
    String expires =
        text.lines().filter(l -> l.startsWith("Expires: ")).findFirst().orElseThrow().substring(9);
    Instant now = SERVER.clock().instant();

    assertThat(header(answer, "Content-Type")).startsWith("text/plain");
    assertThat(text).contains("Contact: mailto:servicioalcliente@alianza.com.co\n", "Canonical: ");
    assertThat(Instant.parse(expires)).isAfter(now).isBefore(now.plus(Duration.ofDays(365)));
  }

  @Test
  @DisplayName("a trial stands in no search engine")
  void robots() {
    assertThat(new String(get("/robots.txt").body(), java.nio.charset.StandardCharsets.UTF_8))
        .contains("Disallow: /\n");
    assertThat(header(get("/alianza/sign-in"), "X-Robots-Tag")).isEqualTo("noindex");
  }

  @ParameterizedTest
  @CsvSource({
    "/favicon.ico, image/x-icon, 0",
    "/alianza/favicon.ico, image/x-icon, 0",
    "/alianza/icon-180.png, image/png, 180",
    "/facturatech/icon-192.png, image/png, 192",
    "/multiportal/icon-512.png, image/png, 512"
  })
  @DisplayName("each portal has pictures for tabs, bookmarks and first screens")
  void icons(String path, String type, int size) throws IOException {
    HttpResponse<byte[]> answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).isEqualTo(type);
    if (size == 0) {
      assertThat(answer.body()).startsWith(0, 0, 1, 0, 1, 0, 32, 32);
    } else {
      assertThat(ImageIO.read(new ByteArrayInputStream(answer.body())).getWidth()).isEqualTo(size);
    }
  }

  @Test
  @DisplayName("only the sizes that are named are drawn")
  void otherSizes() {
    assertThat(get("/alianza/icon-9999.png").statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName(
      "pages name their icon, manifest and description, and the policy lets the manifest in")
  void head() {
    Person.Page page = SERVER.person().open("/alianza/sign-in");

    assertThat(page.document().select("link[rel=apple-touch-icon]").attr("href"))
        .isEqualTo("/alianza/icon-180.png");
    assertThat(page.document().select("link[rel=manifest]").attr("href"))
        .isEqualTo("/alianza/manifest.webmanifest");
    assertThat(page.document().select("meta[name=description]").attr("content"))
        .contains("Alianza");
    assertThat(page.response().headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("manifest-src 'self'");
    assertThat(header(get("/alianza/manifest.webmanifest"), "Content-Type"))
        .startsWith("application/manifest+json");
  }

  @ParameterizedTest
  @CsvSource({
    "/alianza/sign-in/, /alianza/sign-in",
    "/Alianza/Sign-In, /alianza/sign-in",
    "/ALIANZA/RECOVER/IDENTIFY/?lang=en, /alianza/recover/identify?lang=en",
    "/alianza/help/, /alianza/help",
    "/Alianza, /alianza",
    "/Mailbox, /mailbox",
    "/alianza/Legal/terms/2026-02-01/, /alianza/legal/terms/2026-02-01",
    "/alianza/Link/AbC, /alianza/link/AbC",
    "/alianza/sign-in., /alianza/sign-in",
    "/alianza/sign-in), /alianza/sign-in",
    "/Alianza/Sign-In%29., /alianza/sign-in",
    "/alianza/sign-in/), /alianza/sign-in",
    "/facturatech/recover;, /facturatech/recover",
    "/alianza/help%E2%80%9D, /alianza/help",
    "/multiportal., /multiportal",
    "/multiportal/), /multiportal/"
  })
  @DisplayName("capitals and a slash at the end lead where they were meant to")
  void tidy(String typed, String meant) {
    HttpResponse<byte[]> answer = get(typed);

    assertThat(answer.statusCode()).isEqualTo(308);
    assertThat(header(answer, "Location")).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"//evil.example/", "//evil.example/alianza/", "/alianza//sign-in/", "/nobody/"})
  @DisplayName("no address leads away from here")
  void nowhere(String path) {
    HttpResponse<byte[]> answer = get(path);

    assertThat(header(answer, "Location")).doesNotContain("//");
    assertThat(answer.statusCode()).isIn(308, 400, 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", ")", ").", ",", "%3E", "%22", "*", "!", "_", "%E2%80%A6", "/"})
  @DisplayName("A6 a link with what mail programs leave at its end opens")
  void punctuation(String end) {
    String user = "punto" + PEOPLE.incrementAndGet();
    String nit = "901333222";
    SERVER.sample().companyUser(nit, user, user + "@alianza.com.co", "Vieja*clave7");
    SERVER.person().open("/alianza/recover").submit("documentNumber", nit, "user", user);
    String link = SERVER.inbox().await(user + "@alianza.com.co").link();

    assertThat(SERVER.person().open(link + end).path())
        .isEqualTo("/alianza/recover/choose-credentials");
    assertThat(SERVER.person().open(link + "x").status()).isEqualTo(410);
  }

  @Test
  @DisplayName(
      "A1 the NIT is chosen where it comes first; elsewhere nobody chooses a type of document for the person")
  void documentType() {
    Person.Page company = SERVER.person().open("/alianza/sign-in");
    Person.Page member = SERVER.person().open("/multiportal/register");

    assertThat(company.field("documentType").select("option[selected]").attr("value"))
        .isEqualTo("NIT");
    assertThat(company.field("documentNumber").attr("data-digit-types"))
        .contains("NIT")
        .contains("CC")
        .doesNotContain("PA");
    assertThat(member.field("documentType").select("option").getFirst().attr("value")).isEmpty();
    assertThat(member.field("documentType").select("option[selected]")).isEmpty();
    assertThat(member.field("mobile").attr("autocomplete")).isEqualTo("tel");
    assertThat(member.submit("documentNumber", "52700001").problem("documentType")).isNotEmpty();
  }

  @Test
  @DisplayName("a PIN can be shown, as a password can")
  void showsPins() {
    SERVER
        .sample()
        .registered("muestra", "muestra@correo.example", "5831", image(), "mi perro come mangos");
    Person.Page page = SERVER.person().open("/multiportal/sign-in").submit("user", "muestra");

    assertThat(page.document().select("[data-reveal] input[name=secret]")).hasSize(1);
    assertThat(page.document().select("[data-reveal] button.reveal").text()).startsWith("Mostrar");
  }

  private static String image() {
    return SERVER.server().bean(io.portero.picture.Pictures.class).all().getFirst().id();
  }
}
