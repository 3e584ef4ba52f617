package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.Alianza;
import io.portero.support.Inbox;
import io.portero.support.SharedServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The mail with the link, as it arrives (A6).
class RecoveryMailTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  private static final Alianza ALIANZA = new Alianza(SERVER);

  @Test
  @DisplayName("A6 comes from alianzaenlinea with the sheet's subject, and names user and company")
  void envelope() {
    ALIANZA.user("900200301", "sobre");
    Inbox.Message mail = ALIANZA.mail("900200301", "sobre");

    assertThat(mail.channel()).isEqualTo("email");
    assertThat(mail.from()).contains("alianzaenlinea@alianza.com.co");
    assertThat(mail.subject()).isEqualTo("Recuperar contraseña");
    assertThat(mail.text()).contains("sobre", "900200301");
  }

  @Test
  @DisplayName(
      "A6 both parts say how long the link lasts, the conditions, and what to do if one did not ask")
  void bothParts() {
    ALIANZA.user("900200302", "partes");
    Inbox.Message mail = ALIANZA.mail("900200302", "partes");

    for (String part : new String[] {mail.text(), Jsoup.parse(mail.html()).text()}) {
      assertThat(part.replaceAll("\\s+", " "))
          .contains("El enlace dura 30 minutos: vence el")
          .contains("Sirve una sola vez y puede abrirlo en cualquier equipo")
          .contains("mínimo 6 caracteres, mínimo 1 mayúscula, mínimo 2 minúsculas, un número")
          .contains("¿No lo pidió usted?")
          .contains("No haga nada: su contraseña sigue igual")
          .contains("servicioalcliente@alianza.com.co")
          .contains("Alianza nunca le pedirá su contraseña");
    }
  }

  @Test
  @DisplayName(
      "A6 the button «Crear contraseña» and the address in the text lead to the same place")
  void button() {
    ALIANZA.user("900200303", "boton");
    Inbox.Message mail = ALIANZA.mail("900200303", "boton");
    Document html = Jsoup.parse(mail.html());

    assertThat(html.select("a:containsOwn(Crear contraseña)").attr("href")).isEqualTo(mail.link());
    assertThat(html.select("script, img[src^=http], link[rel=stylesheet]")).isEmpty();
    assertThat(SERVER.person().open(mail.link()).has("secretAgain")).isTrue();
  }

  @Test
  @DisplayName("A6 T3 who asked in English gets it in English")
  void english() {
    ALIANZA.user("900200304", "english");
    SERVER
        .person()
        .speaking("en")
        .open("/alianza/recover")
        .press("Send", "documentNumber", "900200304", "user", "english");
    Inbox.Message mail = SERVER.inbox().await("english@firma.example");

    assertThat(mail.subject()).isEqualTo("Recover password");
    assertThat(mail.text()).contains("30 minutes").doesNotContain("contraseña");
  }

  @Test
  @DisplayName("A6 nobody else gets a mail: not for a wrong user, not for another document type")
  void nobodyElse() {
    ALIANZA.user("900200305", "solo");
    ALIANZA.ask(SERVER.person(), "900200305", "sola");
    SERVER
        .person()
        .open("/alianza/recover")
        .press("Enviar", "documentType", "CC", "documentNumber", "900200305", "user", "solo");
    ALIANZA.mail("900200305", "solo"); // asked last: what the others brought would have come before

    assertThat(SERVER.inbox().to("solo@firma.example")).hasSize(1);
  }
}
