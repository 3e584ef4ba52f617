package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.Inbox;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The second instruction sheet, lived through: somebody of a cooperative who registers (B1 to B12).
class MemberRegistersTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();

  private final Newcomer luz = new Newcomer(SERVER.server());
  private final Person person = SERVER.person();

  @Test
  @DisplayName("B1 every page says which of the four stages it is, and how many there are")
  void progress() {
    assertThat(progress(luz.toData(person))).isEqualTo("1 de 4 · Sus datos");
    Person.Page consent = luz.toConsent(SERVER.person());
    assertThat(progress(consent)).isEqualTo("2 de 4 · Términos");
    Person.Page code = consent.press("Aceptar", "consent-data", "yes", "consent-messages", "yes");
    assertThat(progress(code)).isEqualTo("3 de 4 · Código");
    Person.Page picture = code.press("Enviar", "code", luz.code());
    assertThat(progress(picture)).isEqualTo("4 de 4 · Imagen y clave");
    Person.Page user = picture.press("Aceptar", "image", Newcomer.IMAGE, "phrase", Newcomer.PHRASE);
    assertThat(progress(user)).isEqualTo("4 de 4 · Imagen y clave");
    assertThat(user.document().select(".stages li").eachText())
        .containsExactly("Sus datos", "Términos", "Código", "Imagen y clave");
    assertThat(user.document().select(".stages [aria-current=step]").text())
        .isEqualTo("Imagen y clave");
  }

  @Test
  @DisplayName("B2 the first page asks for entity, document, date of issue, mobile number and mail")
  void personalData() {
    Person.Page page = luz.toData(person);

    assertThat(page.title()).isEqualTo("Sus datos");
    assertThat(labels(page))
        .containsExactly(
            "Entidad",
            "Tipo de documento",
            "Número de documento",
            "Fecha de expedición",
            "Celular",
            "Correo electrónico");
    assertThat(page.field("entity").select("option").eachText())
        .containsExactly(
            "Elija su cooperativa",
            "Alianza",
            "Cooperativa La Sabana",
            "Cooperativa Los Frailejones");
    assertThat(page.field("entity").select("option[selected]")).isEmpty();
    assertThat(page.field("documentType").select("option").eachText())
        .containsExactly(
            "Elija un tipo de documento",
            "Cédula de ciudadanía",
            "Pasaporte",
            "Cédula de extranjería",
            "Tarjeta de identidad");
    assertThat(page.field("issuedOn").attr("type")).isEqualTo("date");
    assertThat(page.field("issuedOn").attr("max"))
        .isEqualTo(
            SERVER.clock().instant().atOffset(ZoneOffset.ofHours(-5)).toLocalDate().toString());
    assertThat(page.offers("Continuar")).isTrue();
  }

  @Test
  @DisplayName("T5 B2 what is missing or cannot be is said beside its field, and the rest stays")
  @Asvs({"2.2.1", "2.2.2"})
  void mistakes() {
    Person.Page refused =
        luz.toData(person)
            .press("Continuar", luz.dataBut("issuedOn", "2031-01-01"))
            .press("Continuar", "mobile", "12345", "email", "");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem("issuedOn"))
        .isEqualTo("Esa fecha todavía no ha llegado. Revise el año.");
    assertThat(refused.problem("mobile")).contains("10 números");
    assertThat(refused.problem("email")).isEqualTo("Escriba su correo electrónico.");
    assertThat(refused.value("documentNumber")).isEqualTo(luz.cc);
    assertThat(refused.field("entity").select("option[selected]").text())
        .isEqualTo("Cooperativa La Sabana");
    assertThat(luz.toData(SERVER.person()).value("documentNumber")).isEmpty();
  }

  @Test
  @DisplayName(
      "T2 B12 without JavaScript too, the end is a dialog with OK, and a mail and an SMS tell the person")
  @Asvs("2.2.2")
  void registered() {
    Person.Page end = luz.toEnd(person);

    assertThat(end.firstStatus()).isEqualTo(303);
    assertThat(end.dialog()).startsWith("Registro exitoso").contains(luz.userName()).endsWith("OK");
    assertThat(end.href("OK")).endsWith("/multiportal/sign-in");
    Inbox.Message mail = SERVER.inbox().await(luz.email, 2);
    assertThat(mail.subject()).isEqualTo("Registro exitoso en el Multiportal");
    assertThat(mail.from()).contains("servicioalasociado@alianza.coop");
    assertThat(mail.text()).contains(luz.userName()).doesNotContain(Newcomer.PIN);
    assertThat(SERVER.inbox().await("+57" + luz.mobile, 2).text()).contains("registro terminado");
  }

  @Test
  @DisplayName("T3 B2 the same walk in English, dates written as people write them")
  void inEnglish() {
    Person.Page consent =
        luz.toData(person.speaking("en")).press("Continue", luz.dataBut("issuedOn", "24/7/2009"));
    assertThat(consent.firstStatus()).isEqualTo(303);
    Person.Page code = consent.press("Accept", "consent-data", "yes", "consent-messages", "yes");
    assertThat(code.document().select("html").attr("lang")).startsWith("en");
    assertThat(code.field("code").attr("autocomplete")).isEqualTo("one-time-code");
  }

  private static String progress(Person.Page page) {
    return page.document().select(".progress b").text();
  }

  private static List<String> labels(Person.Page page) {
    return page.document().select("main form.form label[for]").stream()
        .map(label -> label.text().replace("*", "").strip())
        .toList();
  }
}
