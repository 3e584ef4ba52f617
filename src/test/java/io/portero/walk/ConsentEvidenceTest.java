package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.consent.Consents;
import io.portero.consent.KeptConsent;
import io.portero.shared.Language;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Two permissions, each asked for and each kept as evidence (B5).
class ConsentEvidenceTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();

  private final Newcomer luz = new Newcomer(SERVER.server());

  @ParameterizedTest(name = "{0} missing")
  @CsvSource({"consent-data, consent-messages", "consent-messages, consent-data"})
  @DisplayName("B5 each permission is required, unticked at first, and its absence said beside it")
  void eachIsRequired(String missing, String given) {
    Person.Page page = luz.toConsent(SERVER.person());
    assertThat(page.document().select("input[type=checkbox][checked]")).isEmpty();
    assertThat(page.text())
        .contains("Autorizo la recolección y el tratamiento de mis datos personales")
        .contains("Autorizo el envío de mensajes de texto al celular y/o correo electrónico");

    Person.Page refused = page.press("Aceptar", given, "yes");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem(missing)).startsWith("Sin este permiso no podemos seguir.");
    assertThat(refused.problem(given)).isEmpty();
    assertThat(refused.field(given).hasAttr("checked")).isTrue();
    assertThat(SERVER.inbox().to(luz.email)).isEmpty();
  }

  @Test
  @DisplayName("B5 both texts can be read before, with their version")
  void texts() {
    Person person = SERVER.person();
    Person.Page page = luz.toConsent(person);
    List<String> papers = page.document().select(".papers a").eachAttr("href");

    assertThat(papers).hasSize(2);
    for (String paper : papers) {
      Person.Page legal = person.open(paper);
      assertThat(legal.status()).isEqualTo(200);
      assertThat(legal.text()).contains("Versión");
    }
  }

  @Test
  @DisplayName("B5 what was agreed to is kept with text, version, hash, time, address and browser")
  void evidence() {
    luz.toEnd(SERVER.person().with("Mozilla/5.0 (Android 16) Firefox/141.0"));

    List<KeptConsent> kept = SERVER.server().bean(Consents.class).of(account());

    assertThat(kept).extracting(KeptConsent::purpose).containsExactlyInAnyOrder("data", "messages");
    assertThat(kept)
        .allSatisfy(consent -> {
          assertThat(consent.sha256()).matches("[0-9a-f]{64}");
          assertThat(consent.html()).isNotBlank();
          assertThat(consent.version()).isNotBlank();
          assertThat(consent.language()).isEqualTo(Language.ES);
          assertThat(consent.at()).isEqualTo(SERVER.clock().instant());
          assertThat(consent.address()).isEqualTo("127.0.0.1");
          assertThat(consent.browser()).contains("Android 16");
          assertThat(consent.withdrawnAt()).isNull();
        });
  }

  private UUID account() {
    return SERVER
        .sql()
        .sql("select id from account where member = ?")
        .param(luz.memberId())
        .query((rs, _) -> rs.getObject("id", UUID.class))
        .single();
  }
}
