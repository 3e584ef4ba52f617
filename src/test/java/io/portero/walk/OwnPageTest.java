package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.Alianza;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The person's own page: data, sessions, permissions, activity.
class OwnPageTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  private static final Alianza ALIANZA = new Alianza(SERVER);

  @Test
  @DisplayName(
      "T6 shows the person's own data, masked where somebody looking on should not read them")
  @Asvs({"8.2.3", "15.3.1"})
  void data() {
    ALIANZA.user("900600701", "propietaria");
    Person.Page page = signedIn("900600701", "propietaria", SERVER.person());

    assertThat(page.title()).isEqualTo("Hola, Rosa Elena Quintero");
    assertThat(page.document().select("#data").text())
        .contains("NIT •••• 701", "propietaria", "p****@firma.example")
        .doesNotContain("900600701", "propietaria@");
    assertThat(page.response().headers().firstValue("Cache-Control").orElseThrow())
        .contains("no-store");
  }

  @Test
  @DisplayName(
      "T6 the page says when the account was used before this sign-in, so that a stranger's is noticed")
  void previousSignIn() {
    ALIANZA.user("900600709", "vigilante");
    assertThat(signedIn("900600709", "vigilante", SERVER.person()).text())
        .as("the first sign-in")
        .doesNotContain("ingreso anterior");
    Instant first = SERVER.clock().instant();
    SERVER.clock().advance(Duration.ofDays(2));

    assertThat(signedIn("900600709", "vigilante", SERVER.person()).text())
        .contains("Su ingreso anterior: " + inWords(first))
        .doesNotContain("Su ingreso anterior: " + inWords(SERVER.clock().instant()));
  }

  @Test
  @DisplayName(
      "who changes their password still sees the sign-in before the present one: it may be why they do")
  void changeHidesNoSignIn() {
    ALIANZA.user("900600710", "prudente");
    signedIn("900600710", "prudente", SERVER.person());
    Instant stranger = SERVER.clock().instant();
    SERVER.clock().advance(Duration.ofDays(2));
    signedIn("900600710", "prudente", SERVER.person());
    SERVER.clock().advance(Duration.ofDays(2));
    SERVER
        .server()
        .bean(io.portero.account.Sessions.class)
        .goOn(
            SERVER
                .sql()
                .sql("select id from account where user_name = 'prudente'")
                .query(java.util.UUID.class)
                .single(),
            io.portero.shared.Origin.NONE);

    assertThat(
            SERVER.count(
                "select count(*) from account where user_name = 'prudente' and previous_sign_in = ?",
                java.sql.Timestamp.from(stranger)))
        .isEqualTo(1);
  }

  private static String inWords(Instant instant) {
    return DateTimeFormatter.ofPattern("d 'de' MMMM 'de' yyyy", Locale.of("es", "CO"))
        .format(instant.atZone(ZoneId.of("America/Bogota")));
  }

  @Test
  @DisplayName("T6 each session shows its device; one can be ended from another")
  @Asvs("7.5.2")
  void endOne() {
    ALIANZA.user("900600702", "viajera");
    Person phone = SERVER.person().onPhone();
    signedIn("900600702", "viajera", phone);
    Person laptop = SERVER.person();
    Person.Page page = signedIn("900600702", "viajera", laptop);
    assertThat(page.document().select(".sessions li").eachText())
        .hasSize(2)
        .anySatisfy(s -> assertThat(s).contains("Este equipo", "Firefox · Linux", "En uso"))
        .anySatisfy(s -> assertThat(s).contains("Safari · iPhone", "127.0.0.1"));

    SERVER.clock().advance(Duration.ofSeconds(1));
    Person.Page after = laptop.page(laptop.sendRaw(page.request(endButton(page))));

    assertThat(after.document().select(".sessions li")).hasSize(1);
    assertThat(phone.open("/alianza/account").path()).isEqualTo("/alianza/sign-in");
    assertThat(laptop.open("/alianza/account").path()).isEqualTo("/alianza/account");
    assertThat(after.document().select("#activity li").eachText().getFirst())
        .startsWith("Cerró una sesión");
  }

  @Test
  @DisplayName("T6 all the other sessions can be ended at once")
  @Asvs("7.5.2")
  void endOthers() {
    ALIANZA.user("900600703", "prudente");
    Person one = SERVER.person();
    Person two = SERVER.person().onPhone();
    signedIn("900600703", "prudente", one);
    signedIn("900600703", "prudente", two);
    Person here = SERVER.person();
    Person.Page after = signedIn("900600703", "prudente", here).press("Cerrar todas las demás");

    assertThat(after.document().select(".sessions li")).hasSize(1);
    assertThat(after.offers("Cerrar todas las demás")).isFalse();
    assertThat(one.open("/alianza/account").path()).isEqualTo("/alianza/sign-in");
    assertThat(two.open("/alianza/account").path()).isEqualTo("/alianza/sign-in");
    assertThat(here.open("/alianza/account").path()).isEqualTo("/alianza/account");
  }

  @Test
  @DisplayName("T6 who signed in more than ten minutes ago signs in again before ending sessions")
  @Asvs("7.5.2")
  void signsInAgainFirst() {
    ALIANZA.user("900600708", "tardia");
    Person other = SERVER.person();
    signedIn("900600708", "tardia", other);
    Person person = SERVER.person();
    Person.Page page = signedIn("900600708", "tardia", person);
    SERVER.clock().advance(Duration.ofMinutes(10));

    Person.Page asked = page.press("Cerrar todas las demás");
    assertThat(asked.status()).isEqualTo(403);
    assertThat(asked.title()).isEqualTo("Entre de nuevo, por favor");
    assertThat(other.open("/alianza/account").path()).isEqualTo("/alianza/account");

    signedIn("900600708", "tardia", person).press("Cerrar todas las demás");
    assertThat(other.open("/alianza/account").path()).isEqualTo("/alianza/sign-in");
  }

  @Test
  @DisplayName("T6 nobody can end the session of somebody else, even by its name in the list")
  @Asvs({"8.2.2", "8.3.1"})
  void notAnothers() {
    ALIANZA.user("900600704", "vecina");
    ALIANZA.user("900600704", "curiosa");
    Person neighbour = SERVER.person();
    signedIn("900600704", "vecina", neighbour);
    String hers = others(signedIn("900600704", "vecina", SERVER.person())).getFirst();
    Person phone = SERVER.person().onPhone();
    signedIn("900600704", "curiosa", phone);
    Person.Page curious = signedIn("900600704", "curiosa", SERVER.person());
    List<String> own = others(curious);
    assertThat(own).hasSize(1).doesNotContain(hers);

    Person.Page after = curious.press(endButton(curious), "id", hers);

    assertThat(after.path()).isEqualTo("/alianza/account");
    assertThat(others(after)).isEqualTo(own);
    assertThat(neighbour.open("/alianza/account").path()).isEqualTo("/alianza/account");
    assertThat(others(after.press(endButton(after)))).isEmpty();
    assertThat(phone.open("/alianza/account").path()).isEqualTo("/alianza/sign-in");
  }

  @Test
  @DisplayName(
      "T6 what was agreed to is listed with its version, and its text can be read as it was")
  void accepted() {
    ALIANZA.user("900600705", "firmante");
    Alianza.choose(ALIANZA.newPasswordPage("900600705", "firmante"), Alianza.NEW);
    Person.Page page = ALIANZA.signIn(SERVER.person(), "900600705", "firmante", Alianza.NEW);

    var given = page.document().select("#permissions li");
    assertThat(given).hasSize(2);
    assertThat(given.text()).contains("Versión 2026-02-01", "de 2026");
    for (var link : given.select("a")) {
      assertThat(SERVER.person().open(link.absUrl("href")).status()).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("T6 a permission can be withdrawn; that it was given stays to be seen")
  void withdraw() {
    String email = "permisos@firma.example";
    SERVER
        .person()
        .open("/facturatech/register")
        .press("Continuar", "documentNumber", "901400401", "name", "Permisos", "email", email)
        .press("Aceptar", "consent-data", "yes")
        .press("Enviar", "code", SERVER.inbox().await(email).code())
        .press("Finalizar", "secret", Facturatech.NEW, "secretAgain", Facturatech.NEW);
    Person.Page page =
        new Facturatech(SERVER).signIn(SERVER.person(), "901400401", Facturatech.NEW);
    assertThat(page.document().select("#permissions li").text())
        .contains("Tratamiento de datos personales", "Versión 2026-01-01");

    Person.Page after = page.press("Retirar Tratamiento de datos personales");
    assertThat(after.document().select("#permissions li").text())
        .contains("Tratamiento de datos personales", "retirado");
    assertThat(after.offers("Retirar Tratamiento de datos personales")).isFalse();
    assertThat(after.document().select("#activity").text()).contains("Retiró un permiso");
  }

  @Test
  @DisplayName(
      "T6 recent activity tells of sign-ins, of wrong passwords and of recoveries, the newest first")
  @Asvs("16.3.1")
  void activity() {
    ALIANZA.user("900600706", "atenta");
    ALIANZA.signIn(SERVER.person(), "900600706", "atenta", "No-es-esta.1");
    SERVER.clock().advance(Duration.ofMinutes(1));
    ALIANZA.mail("900600706", "atenta");
    SERVER.clock().advance(Duration.ofMinutes(1));
    Person.Page page = signedIn("900600706", "atenta", SERVER.person());

    assertThat(page.document().select("#activity li b").eachText())
        .containsExactly(
            "Entró al portal", "Se pidió recuperar la contraseña", "Contraseña errada");
    assertThat(page.document().select("#activity li").text()).contains("127.0.0.1");
  }

  @Test
  @DisplayName("T6 who is not signed in is led to the sign-in page")
  @Asvs({"8.2.1", "8.3.1"})
  void nobody() {
    for (String path : new String[] {"/alianza/account", "/alianza/change"}) {
      assertThat(SERVER.person().open(path).path()).isEqualTo("/alianza/sign-in");
    }
  }

  private static Person.Page signedIn(String nit, String user, Person person) {
    return ALIANZA.signIn(person, nit, user, Alianza.OLD);
  }

  /// The names of the sessions that can be ended one by one: all but this one.
  private static List<String> others(Person.Page page) {
    return page.document().select("#sessions form[action$=sessions/end] button").eachAttr("value");
  }

  /// The words of the first «Cerrar» of the list, those for screen readers included.
  private static String endButton(Person.Page page) {
    return page.document()
        .select("#sessions form[action$=sessions/end] button")
        .eachText()
        .getFirst();
  }
}
