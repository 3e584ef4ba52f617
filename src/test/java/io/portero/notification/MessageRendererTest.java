package io.portero.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.portal.Portal;
import io.portero.shared.Language;
import io.portero.support.NaughtyStrings;
import io.portero.support.SettableClock;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageRendererTest {

  private static final String LINK = "https://portal.example/alianza/link/abc-SECRET_x?a=1&b=2";

  private final Portal portal = SomeMessages.portal();
  private final MessageRenderer renderer = new MessageRenderer(() -> "https://portal.example.co");

  @Test
  @DisplayName("A6 the text twin says all that the HTML says, the link in full")
  void textTwin() {
    assertThat(
            link(Map.of("name", "Rosa", "user", "jperez", "expiresAt", "hoy a las 11:12 a. m."))
                .text())
        .isEqualTo(
            """
            Cree su nueva contraseña

            Hola, Rosa. Recibimos una solicitud para el usuario jperez.

            Crear contraseña:
            %s

            Este enlace vence hoy a las 11:12 a. m. y sirve una sola vez.

            --

            ¿No lo pidió usted? Escriba a ayuda@alianza.example.
            ¿El botón no abre? Copie esta dirección: %s
            """
                .formatted(LINK, LINK));
  }

  @Test
  @DisplayName(
      "A6 the HTML has one button in the portal's face, light and dark, and nothing to load")
  @Asvs("14.2.3")
  void html() {
    String html = link(Map.of("name", "Rosa", "user", "jperez")).html();

    assertThat(html)
        .containsOnlyOnce(
            "class=\"on-button\" href=\"https://portal.example/alianza/link/abc-SECRET_x?a=1&amp;b=2\"")
        .contains("background:#1b3f8b", ".button, .mark { background: #a3bfff !important; }")
        .contains("font:700 22px/1.25 Georgia, 'Noto Serif', serif")
        .containsPattern(
            "<body[^>]*>\\s*<table[^>]*><tr><td[^>]*>\\s*<div style=\"display:none[^>]*>[^<{]{20,}&nbsp;")
        .contains("<html lang=\"es-CO\">", "<meta name=\"color-scheme\" content=\"light dark\">")
        .contains("el usuario <strong>jperez</strong>.")
        .contains("Cree su nueva contraseña</h1>", ">Crear contraseña</a>")
        .contains("<a class=\"link\" href=\"mailto:ayuda@alianza.example\"")
        .doesNotContain(
            "<img", "<script", "src=", "@import", "{light", "{dark", "{name", "[[", "]]");
  }

  @Test
  @DisplayName("C6 the code is large text in a box of rows, the footer names the offices")
  void code() {
    MessageBody body =
        render("security-code", Map.of("lasts", "12 horas", "document", "900102030"));

    assertThat(body.subject()).isEqualTo("Su código");
    assertThat(body.html())
        .containsPattern(
            "Código</span><br><strong><span translate=\"no\" style=\"font:700 28px[^\"]*\">7Zx1f</span>")
        .contains("Medellín (604) 609 00 04, Bogotá (601) 485 08 51");
    assertThat(body.text())
        .contains("- Código: 7Zx1f\n- NIT: 900102030\n")
        .contains("© 2026 | Alianza\nMedellín (604) 609 00 04, Bogotá (601) 485 08 51");
  }

  @Test
  @DisplayName("C6 a row without a value, such as the NIT of a supplier, is left out of both parts")
  void rowWithoutValue() {
    MessageBody body = render("security-code", Map.of("lasts", "12 horas", "document", ""));

    assertThat(body.html()).contains("Código").doesNotContain("NIT");
    assertThat(body.text()).contains("- Código: 7Zx1f\n").doesNotContain("NIT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<b>Rosa</b>",
        "[gane aquí](http://evil.example)",
        "[[gane aquí]](http://evil.example)",
        "![x](http://evil.example/x.png)",
        "<img src=http://evil.example/x.png onerror=alert(1)>",
        "http://evil.example",
        "HTTPS://evil.example",
        "www.evil.example",
        "evil.example",
        "soporte@evil.example",
        "\n\n# Su cuenta\n\n[[Entrar]](http://evil.example)",
        "{link}{code}",
        "\" style=\"display:none",
        "**Rosa** `x` ~~y~~"
      })
  @DisplayName("a name from a file becomes neither markup nor link, in HTML and in text")
  @Asvs({"1.1.2", "1.3.5", "1.3.7"})
  void namesAreHarmless(String name) {
    MessageBody body = link(Map.of("name", name, "user", "jperez"));
    MessageBody plain = link(Map.of("name", "Rosa", "user", "jperez"));

    assertThat(tags(body.html())).isEqualTo(tags(plain.html()));
    assertThat(body.html())
        .doesNotContain("http://evil", "HTTPS://evil", "www.evil", "@evil", "evil.example");
    assertThat(body.text())
        .doesNotContain("http://evil", "HTTPS://evil", "www.evil", "@evil", "evil.example");
    assertThat(body.text().lines().count()).isEqualTo(plain.text().lines().count());
  }

  @Test
  @DisplayName("none of the naughty strings becomes markup or a line of its own in a message")
  void naughty() {
    MessageBody plain = link(Map.of("name", "Rosa", "user", "jperez"));
    for (String naughty : NaughtyStrings.all()) {
      MessageBody body = link(Map.of("name", naughty, "user", "jperez"));

      assertThat(tags(body.html())).as(naughty).isEqualTo(tags(plain.html()));
      assertThat(body.text().lines().count()).as(naughty).isEqualTo(plain.text().lines().count());
    }
  }

  @Test
  @DisplayName("a line break or a direction mark in a value ends no header and turns no text")
  @Asvs("1.3.11")
  void headersCannotBeInjected() {
    MessageBody body = link(Map.of("user", "jperez\r\nBcc: all@evil.example\u202e\u0000x"));

    assertThat(body.subject()).isEqualTo("Recuperar contraseña de jperez Bcc: all@evil.example x");
    assertThat(body.html()).doesNotContain("\u202e", "\u0000");
  }

  @Test
  @DisplayName("a value that a message does not have leaves no braces behind")
  void missingValues() {
    assertThat(link(Map.of()).text()).contains("Hola, . Recibimos").doesNotContain("{", "}");
  }

  @Test
  @DisplayName("a user who is called {code} gets no code into the subject, nor into the SMS")
  @Asvs("1.3.7")
  void valuesAreNotFilledAgain() {
    assertThat(link(Map.of("user", "{link}{user}")).subject())
        .isEqualTo("Recuperar contraseña de {link}{user}");
    MessageValues values = values("security-code", Map.of("lasts", "{code}"));
    assertThat(renderer.sms(portal, "Vence en {lasts}.", values).text())
        .startsWith("Alianza: Vence en {code}.");
  }

  @Test
  @DisplayName("B6 an SMS begins with the portal's short name")
  void sms() {
    MessageValues values = values("security-code", Map.of("lasts", "10 minutos"));
    String template = SomeMessages.text("security-code").sms().orElseThrow();

    assertThat(renderer.sms(portal, template, values).text())
        .isEqualTo("Alianza: Su código es 7Zx1f. Vence en 10 minutos.");
  }

  @Test
  @DisplayName(
      "B7 an SMS with a code keeps its lines and ends with the one that binds it to our host, where one message holds it")
  void boundSms() {
    MessageValues values = values("security-code", Map.of("lasts", "10 minutos"));
    assertThat(renderer.sms(portal, "{code} es su codigo.\nVence en {lasts}.", values).text())
        .isEqualTo(
            """
            Alianza: 7Zx1f es su codigo.
            Vence en 10 minutos.
            @portal.example.co #7Zx1f\
            """);
    assertThat(renderer.sms(portal, "{code} " + "a".repeat(120), values).text())
        .doesNotContain("@portal");
    MessageValues noCode = values("recovery-link", Map.of());
    assertThat(renderer.sms(portal, "cambio la clave", noCode).text()).doesNotContain("@portal");
  }

  private MessageBody link(Map<String, String> data) {
    return render("recovery-link", data);
  }

  private MessageBody render(String template, Map<String, String> data) {
    return renderer.mail(portal, Language.ES, SomeMessages.text(template), values(template, data));
  }

  private MessageValues values(String template, Map<String, String> data) {
    Notification some =
        template.equals("recovery-link")
            ? SomeMessages.link(data)
            : SomeMessages.code("7Zx1f", null);
    Notification with =
        new Notification(
            some.portal(),
            Language.ES,
            template,
            some.email(),
            some.mobile(),
            data,
            some.secrets(),
            null,
            "test");
    return MessageValues.of(with, portal, SettableClock.atSomeMorning());
  }

  private static String tags(String html) {
    return String.join(
        "\n",
        java.util.regex.Pattern.compile("<[^>]*>")
            .matcher(html)
            .results()
            .map(m -> m.group())
            .toList());
  }
}
