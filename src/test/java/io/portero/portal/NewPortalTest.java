package io.portero.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.portero.shared.Language;
import io.portero.shared.Refusal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewPortalTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "demo | Demo",
        "null | Nulo",
        "caja-de-ahorros-y-mas | Caja «El Ahorro» & Cía. {x}",
        "ab | \"Comillas\" \\ y <b>",
        "yes | # no",
        "empresa | *",
      })
  void itPassesTheCheckAtOnceWhateverItsName(String id, String name) {
    new NewPortal(folder, LocalDate.of(2026, 2, 1)).create(id, name);
    PortalCheck check = PortalCheck.of(folder);

    assertThat(check.report(Language.EN)).isEmpty();
    assertThat(check.portals().all())
        .hasSize(1)
        .allSatisfy(p -> {
          assertThat(p.plans())
              .containsKeys(
                  JourneyKind.SIGN_IN,
                  JourneyKind.REGISTER,
                  JourneyKind.RECOVER,
                  JourneyKind.INVITE,
                  JourneyKind.CHANGE);
          assertThat(p.organisation().languages()).containsExactly(Language.ES, Language.EN);
        });
    assertThat(folder.resolve("portal.schema.json")).exists();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "Demo", "mi portal", "../evil", "mailbox", "assets", "ñandú", "a/b"})
  void aNameThatCannotBeAnAddressIsRefused(String id) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> new NewPortal(folder, LocalDate.EPOCH).create(id, "x"));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void anExistingPortalIsNeverOverwritten() {
    NewPortal made = new NewPortal(folder, LocalDate.EPOCH);
    made.create("demo", "Demo");

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> made.create("demo", "Demo"))
        .withMessageContaining("already");
  }

  @ParameterizedTest
  @ValueSource(strings = {"alianza", "multiportal", "facturatech"})
  void aSampleIsAModelThatPassesTheCheckWithAHostAndAddressesOfItsOwn(String sample) {
    NewPortal portals = new NewPortal(folder, LocalDate.EPOCH);
    portals.createLike(sample, "mio", "Caja «El Ahorro»");
    portals.createLike(sample, "tuyo", "Tuyo: #1");
    PortalCheck check = PortalCheck.of(folder);

    assertThat(check.report(Language.EN)).isEmpty();
    Portal mio = check.portals().find(new io.portero.shared.PortalId("mio")).orElseThrow();
    assertThat(mio.organisation().hosts()).containsExactly("mio.localhost");
    assertThat(mio.organisation().mail().fromAddress()).isEqualTo("avisos@mio.example");
    assertThat(mio.organisation().contact().email()).isEqualTo("ayuda@mio.example");
    assertThat(mio.organisation().mail().smsSender()).isEqualTo("mio");
    assertThat(Texts.of(mio, Language.ES).get("brand.name")).isEqualTo("Caja «El Ahorro»");
    assertThat(mio.plans())
        .containsKeys(JourneyKind.SIGN_IN, JourneyKind.RECOVER, JourneyKind.CHANGE);
    assertThat(mio.files().theme().tokens()).isNotEqualTo(Product.get().tokens());
  }

  @Test
  void aPortalOfTheFolderIsAModelTooWithoutWhatEditorsLeftInIt() throws Exception {
    NewPortal portals = new NewPortal(folder, LocalDate.of(2026, 2, 1));
    Path demo = portals.create("demo", "Demo");
    java.nio.file.Files.writeString(demo.resolve("portal.yaml~"), "old");
    portals.createLike("demo", "otra", "Otra");

    assertThat(PortalCheck.of(folder).report(Language.EN)).isEmpty();
    assertThat(folder.resolve("otra/portal.yaml")).exists();
    assertThat(folder.resolve("otra/portal.yaml~")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nada", "", "..", "../alianza", "Alianza", "samples"})
  void anUnknownModelIsRefusedWithThoseThereAre(String like) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> new NewPortal(folder, LocalDate.EPOCH).createLike(like, "mio", "Mío"))
        .withMessageContaining("alianza, facturatech, multiportal");
    assertThat(folder).isEmptyDirectory();
  }
}
