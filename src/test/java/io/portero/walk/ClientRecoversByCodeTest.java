package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.Inbox;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The third instruction sheet, lived through: clients and suppliers who forgot the password.
class ClientRecoversByCodeTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  private static final Facturatech FACTURATECH = new Facturatech(SERVER);

  @Test
  @DisplayName(
      "C1 C3 C4 C8 a client recovers the password by the mailed code, on the page that asked for it")
  void client() {
    FACTURATECH.client("901100101");
    Person person = SERVER.person();
    Person.Page codePage =
        person
            .open("/facturatech/sign-in")
            .click("¿Olvidaste tu contraseña?")
            .press(
                "Enviar código",
                "kind",
                "client",
                "login",
                " 901.100.101 ",
                "email",
                "901100101@Firma.example");
    assertThat(codePage.firstStatus()).isEqualTo(303);
    assertThat(codePage.text())
        .contains(
            "Se envió un código de confirmación al email asignado a su cuenta [@firma.example]");

    String code = FACTURATECH.code("901100101@firma.example", 1);
    Person.Page done = Facturatech.update(codePage, code, "901100101", Facturatech.NEW);

    assertThat(done.title()).isEqualTo("Su contraseña ha sido actualizada.");
    assertThat(done.click("Iniciar sesión").title()).isEqualTo("Login");
    assertThat(
            done.click("Iniciar sesión como Proveedor")
                .document()
                .select("[name=kind][checked], [name=kind] option[selected]")
                .attr("value"))
        .isEqualTo("supplier");
    assertThat(FACTURATECH.signIn(SERVER.person(), "901100101", Facturatech.OLD).status())
        .isEqualTo(422);
    assertThat(FACTURATECH.signIn(SERVER.person(), "901100101", Facturatech.NEW).path())
        .isEqualTo("/facturatech/account");
  }

  @Test
  @DisplayName("C2 C8 a supplier is known by the e-mail address, and signs in with it")
  void supplier() {
    SERVER.sample().supplier("ventas@papel.example", Facturatech.OLD);
    Person person = SERVER.person();
    Person.Page page =
        person
            .open("/facturatech/recover")
            .press("Enviar código", "kind", "supplier", "email", "ventas@papel.example");
    String code = FACTURATECH.code("ventas@papel.example", 1);
    Person.Page done = Facturatech.update(page, code, "ventas@papel.example", Facturatech.NEW);

    Person.Page in =
        done.click("Iniciar sesión como Proveedor")
            .press(
                "Acceder",
                "kind",
                "supplier",
                "email",
                "ventas@papel.example",
                "secret",
                Facturatech.NEW);
    assertThat(in.path()).isEqualTo("/facturatech/account");
  }

  @Test
  @DisplayName("C1 C2 C3 the pages say what the sheet says")
  void pages() {
    Person.Page login = SERVER.person().open("/facturatech/sign-in");
    assertThat(login.title()).isEqualTo("Login");
    assertThat(login.text())
        .contains(
            "Usa un nombre de usuario y contraseña válido para poder tener acceso a Facturatech",
            "NIT sin dígito de verificación.",
            "Cliente Factura",
            "Proveedor");
    assertThat(login.label("login")).startsWith("Usuario").endsWith("*");
    assertThat(login.label("secret")).startsWith("Contraseña").endsWith("*");
    assertThat(login.offers("Acceder")).isTrue();
    assertThat(login.click("Registrarse").path()).isEqualTo("/facturatech/register");

    Person.Page recover = login.click("¿Olvidaste tu contraseña?");
    assertThat(recover.title()).isEqualTo("Recuperación de Contraseña");
    assertThat(recover.text())
        .contains("Por favor ingrese los datos con los que se registró", "Tipo");
    assertThat(recover.label("login")).startsWith("NIT o Usuario");
    assertThat(recover.label("email")).startsWith("Email");
    assertThat(recover.offers("Ya cuento con un código")).isTrue();
    assertThat(recover.offers("Enviar código")).isTrue();
  }

  @Test
  @DisplayName("C4 the page after the request asks for code, identity and the new password twice")
  void codePage() {
    Person.Page page = FACTURATECH.ask(SERVER.person(), "901100102");

    assertThat(page.label("code")).startsWith("Código");
    assertThat(page.field("code").attr("autocomplete")).isEqualTo("one-time-code");
    assertThat(page.label("login")).startsWith("NIT, Usuario o email (Proveedor)");
    assertThat(page.label("secret")).startsWith("Nueva contraseña");
    assertThat(page.label("secretAgain")).startsWith("Confirme contraseña");
    assertThat(page.field("secret").attr("autocomplete")).isEqualTo("new-password");
    assertThat(page.offers("Volver a enviar el código")).isTrue();
    assertThat(page.offers("Actualizar contraseña")).isTrue();
  }

  @Test
  @DisplayName("C5 «Ya cuento con un código» opens the page directly, on another device too")
  void alreadyHasCode() {
    FACTURATECH.client("901100103");
    FACTURATECH.ask(SERVER.person(), "901100103");
    String code = FACTURATECH.code(Facturatech.mailOf("901100103"), 1);

    Person.Page page =
        SERVER.person().open("/facturatech/recover").press("Ya cuento con un código");
    assertThat(page.text()).doesNotContain("Se envió un código");
    assertThat(Facturatech.update(page, code, "901100103", Facturatech.NEW).title())
        .isEqualTo("Su contraseña ha sido actualizada.");
  }

  @Test
  @DisplayName("C6 C7 the mail is the sheet's, to the letter, with the date in Bogotá's time")
  void mail() {
    FACTURATECH.client("901100104");
    FACTURATECH.ask(SERVER.person(), "901100104");
    Inbox.Message mail = SERVER.inbox().await(Facturatech.mailOf("901100104"));
    String asked =
        DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm:ss", Locale.ROOT)
            .format(SERVER.clock().instant().atOffset(ZoneOffset.ofHours(-5)));

    assertThat(mail.subject()).isEqualTo("Confirmación de cambio de contraseña");
    for (String part : new String[] {mail.text(), Jsoup.parse(mail.html()).text()}) {
      assertThat(part.replaceAll("\\s+", " "))
          .contains(
              "Hemos recibido una solicitud para realizar un cambio de contraseña. Por seguridad este"
                  + " código caducará en 12 horas. Si usted no solicitó un cambio de contraseña, por"
                  + " favor haga caso omiso. Sus datos están seguros.")
          .containsPattern("NIT:? 901100104")
          .containsPattern("Código:? " + Facturatech.codeIn(mail))
          .containsPattern("Fecha de la solicitud:? " + asked)
          .contains(
              "Oficina Medellín Tel: (604) 609 00 04, Oficina Bogotá Tel: (601) 485 08 51, Oficina"
                  + " Cali Tel: (602) 389 60 00");
    }
  }

  @Test
  @DisplayName("C8 the owner is told by mail, and every session of the account has ended")
  @Asvs("6.3.7")
  void told() {
    FACTURATECH.client("901100105");
    Person signedIn = SERVER.person();
    FACTURATECH.signIn(signedIn, "901100105", Facturatech.OLD);
    Person.Page page = FACTURATECH.ask(SERVER.person(), "901100105");
    String code = FACTURATECH.code(Facturatech.mailOf("901100105"), 1);
    SERVER.clock().advance(Duration.ofMinutes(1));
    Facturatech.update(page, code, "901100105", Facturatech.NEW);

    Inbox.Message told = SERVER.inbox().await(Facturatech.mailOf("901100105"), 2);
    assertThat(told.subject()).isEqualTo("Cambió la contraseña de su cuenta");
    assertThat(told.text()).contains("La cuenta del usuario 901100105 tiene");
    assertThat(signedIn.open("/facturatech/account").path()).isEqualTo("/facturatech/sign-in");
  }
}
