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

/// All of the personal data must match the registry, and no answer tells what did not (B3).
class MemberMatchTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();

  private final Newcomer luz = new Newcomer(SERVER.server());

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({
    "entity, frailejones",
    "documentType, CE",
    "documentNumber, 1019999999",
    "issuedOn, 2009-07-25",
    "mobile, 3019999999",
    "email, otra@correo.example"
  })
  @DisplayName("B3 one wrong field, whichever it is, gets the same answer as a stranger gets")
  @Asvs({"2.2.3", "6.3.8"})
  void oneWrongField(String field, String wrong) {
    String[] typed = luz.dataBut(field, wrong);
    Person.Page mismatch = luz.toData(SERVER.person()).press("Continuar", typed);
    Person.Page stranger =
        luz.toData(SERVER.person())
            .press(
                "Continuar",
                "entity",
                "frailejones",
                "documentType",
                "PA",
                "documentNumber",
                "XY445566",
                "issuedOn",
                "1999-01-01",
                "mobile",
                "3110000000",
                "email",
                "nadie@nada.example");

    assertThat(mismatch.status()).isEqualTo(stranger.status()).isEqualTo(422);
    assertThat(mismatch.problems())
        .isEqualTo(stranger.problems())
        .contains("No pudimos confirmar sus datos")
        .contains("Por seguridad no decimos cuál no coincide.")
        .contains("317 442 4530");
    assertThat(withoutTyped(mismatch)).isEqualTo(withoutTyped(stranger));
    assertThat(mismatch.response().headers().map().keySet())
        .isEqualTo(stranger.response().headers().map().keySet());
    assertThat(mismatch.document().select("[aria-invalid]")).isEmpty();
    assertThat(mismatch.value("documentNumber"))
        .isEqualTo(field.equals("documentNumber") ? wrong : luz.cc);
    assertThat(luz.traces(luz.memberId()).values()).containsOnly(0L);
  }

  @Test
  @DisplayName("B3 a mismatch keeps nothing: neither a journey nor a message comes of it")
  void nothingIsKept() {
    Person person = SERVER.person();
    long before = SERVER.count("select count(*) from journey");
    luz.toData(person).press("Continuar", luz.dataBut("mobile", "3019999999"));

    assertThat(SERVER.count("select count(*) from journey")).isEqualTo(before);
    assertThat(person.cookies()).noneMatch(cookie -> cookie.getName().contains("journey"));
    assertThat(SERVER.inbox().to(luz.email)).isEmpty();
  }

  @Test
  @DisplayName("B3 what people write differently is the same: dots, blanks, +57, capitals")
  void writtenDifferently() {
    String dotted = luz.cc.replaceFirst("^(\\d)(\\d{3})(\\d{3})(\\d{3})$", " $1.$2.$3.$4 ");
    Person.Page consent =
        luz.toData(SERVER.person())
            .press(
                "Continuar",
                "entity",
                "coopsabana",
                "documentType",
                "CC",
                "documentNumber",
                dotted,
                "issuedOn",
                "24/07/2009",
                "mobile",
                "+57 " + luz.mobile,
                "email",
                " " + luz.email.toUpperCase(java.util.Locale.ROOT) + " ");

    assertThat(consent.firstStatus()).isEqualTo(303);
    assertThat(consent.title()).isEqualTo("Términos y condiciones");
  }

  /// The page as everybody gets it: without tokens and what the person typed.
  private static String withoutTyped(Person.Page page) {
    var copy = page.document().clone();
    copy.select("input").removeAttr("value");
    copy.select("option").removeAttr("selected");
    copy.select("meta[name=csrf]").removeAttr("content");
    return copy.outerHtml().replaceAll("again=[A-Za-z0-9_-]{8}", "");
  }
}
