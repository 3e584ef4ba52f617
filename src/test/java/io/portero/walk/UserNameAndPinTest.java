package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A user of one's own in the whole network, and a PIN (B10, B11).
class UserNameAndPinTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();

  private final Newcomer luz = new Newcomer(SERVER.server());
  private final Person person = SERVER.person();

  @Test
  @DisplayName("B10 the page says before it is chosen that the user can never be changed")
  void said() {
    Person.Page page = luz.toUser(person);
    assertThat(page.title()).isEqualTo("Su usuario y su clave");
    assertThat(page.text())
        .contains("Después no se puede cambiar. Es único en toda la red de cooperativas.");
    assertThat(page.field("userName").attr("autocomplete")).isEqualTo("username");
    assertThat(page.field("userName").attr("aria-describedby")).contains("userName-hint");
  }

  @Test
  @DisplayName(
      "T5 B10 a user taken in another entity is refused, and nothing else is lost; the PIN never comes back")
  void taken() {
    String theirs = "red." + luz.number;
    registerAtAnotherEntity(theirs);
    Person.Page page = luz.toUser(person);

    Person.Page refused =
        page.press("Finalizar", Newcomer.credentials(theirs.toUpperCase(java.util.Locale.ROOT)));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem("userName")).contains("ya está ocupado");
    assertThat(refused.value("userName")).isEqualTo(theirs.toUpperCase(java.util.Locale.ROOT));
    assertThat(refused.document().select(".recognise").text()).contains(Newcomer.PHRASE);
    assertThat(refused.value("secret")).isEmpty();
    assertThat(refused.value("secretAgain")).isEmpty();
    assertThat(refused.response().body()).doesNotContain(Newcomer.PIN);
    assertThat(refused.press("Finalizar", Newcomer.credentials(luz.userName())).dialog())
        .contains("Registro exitoso");
  }

  @Test
  @DisplayName("B10 while typing, the page can ask whether a user is free; from outside nobody can")
  void askedWhileTyping() {
    SERVER.sample().registered("ocupada" + luz.number, luz.email, "5820", "rose", "Otra frase mía");
    Person.Page page = luz.toUser(person);
    String address = page.field("userName").attr("data-user-name");
    assertThat(address).isEqualTo("/multiportal/user-name");

    assertThat(person.open(address + "?u=libre" + luz.number).response().body())
        .isEqualTo("{\"free\":true,\"message\":\"«libre" + luz.number + "» está libre.\"}");
    assertThat(person.open(address + "?u=OCUPADA" + luz.number).response().body())
        .startsWith("{\"free\":false,\"message\":\"«OCUPADA" + luz.number + "» ya está ocupado.");
    assertThat(person.open(address + "?u=%20").response().body()).contains("Esc");
    assertThat(person.open(address + "?u=a%00b").status()).isLessThan(500);
    assertThat(SERVER.person().open(address + "?u=ocupada" + luz.number).status()).isEqualTo(404);
    assertThat(SERVER.person().open(address + "?u=libre" + luz.number).status()).isEqualTo(404);
  }

  @ParameterizedTest(name = "«{0}»")
  @ValueSource(strings = {"ana", "1luz", "luz marina", "luz@correo", "lúz.marina", "<b>luz</b>"})
  @DisplayName("B10 what cannot be a user is refused with what may be written")
  void notAUser(String userName) {
    Person.Page refused = luz.toUser(person).press("Finalizar", Newcomer.credentials(userName));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem("userName")).startsWith("Use de 4 a 30 letras");
    assertThat(refused.value("userName")).isEqualTo(userName);
  }

  @Test
  @DisplayName(
      "B11 the PIN is typed twice, masked, four digits, and a password manager knows what it is")
  @Asvs({"6.2.6", "6.2.7"})
  void masked() {
    Person.Page page = luz.toUser(person);
    for (String field : new String[] {"secret", "secretAgain"}) {
      assertThat(page.field(field).attr("type")).isEqualTo("password");
      assertThat(page.field(field).attr("autocomplete")).isEqualTo("new-password");
      assertThat(page.field(field).attr("inputmode")).isEqualTo("numeric");
    }
    assertThat(page.label("secret")).startsWith("Clave");
    assertThat(page.label("secretAgain")).startsWith("Confirmar clave");

    Person.Page differ =
        page.press(
            "Finalizar", "userName", luz.userName(), "secret", "7306", "secretAgain", "7307");
    assertThat(differ.status()).isEqualTo(422);
    assertThat(differ.problem("secretAgain")).startsWith("Las dos no son iguales.");
    assertThat(differ.value("userName")).isEqualTo(luz.userName());
    assertThat(differ.response().body()).doesNotContain("7306").doesNotContain("7307");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "1234, Muchas personas",
    "0000, Muchas personas",
    "2407, No use fechas",
    "0724, No use fechas",
    "0709, No use fechas",
    "730, exactamente 4",
    "73061, exactamente 4",
    "73a6, exactamente 4",
    "'', Escriba"
  })
  @DisplayName("B11 common PINs, the person's own dates and what is no PIN are refused")
  @Asvs("2.2.3")
  void refused(String pin, String why) {
    Person.Page refused =
        luz.toUser(person)
            .press("Finalizar", "userName", luz.userName(), "secret", pin, "secretAgain", pin);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem("secret")).contains(why);
  }

  private void registerAtAnotherEntity(String userName) {
    var cc = String.valueOf(1_090_000_000 + luz.number);
    var mobile = "311" + (5_000_000 + luz.number);
    var email = "otra" + luz.number + "@correo.example";
    SERVER.sample().member("frailejones", cc, "2011-02-03", "Nubia Rojas", "+57" + mobile, email);
    Person other = SERVER.person();
    other
        .open("/multiportal/register")
        .press(
            "Continuar",
            "entity",
            "frailejones",
            "documentType",
            "CC",
            "documentNumber",
            cc,
            "issuedOn",
            "2011-02-03",
            "mobile",
            mobile,
            "email",
            email)
        .press("Aceptar", "consent-data", "yes", "consent-messages", "yes")
        .press("Enviar", "code", SERVER.inbox().await("+57" + mobile).code())
        .press("Aceptar", "image", "rose", "phrase", "Mi abuela tejía ruanas")
        .press("Finalizar", Newcomer.credentials(userName));
  }
}
