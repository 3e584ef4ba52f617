package io.portero.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.portal.PortalCheck;
import io.portero.portal.Portals;
import io.portero.shared.Language;
import io.portero.shared.PortalId;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BudgetReportTest {

  private static final Portals PORTALS = PortalCheck.of(Path.of("portals")).portals();

  @Test
  @DisplayName("C7 the check prints each secret's chance with its formula, in Spanish and English")
  void formulas() {
    assertThat(report("facturatech", Language.ES))
        .startsWith("facturatech: probabilidad de adivinar en línea")
        .contains("recover   código      5 × (3 + 2) × 365 / 62^5 = 1.0e-05 ≤ 1.0e-05  cabe");
    assertThat(report("facturatech", Language.EN))
        .startsWith("facturatech: chance of guessing on line")
        .contains("recover   code        5 × (3 + 2) × 365 / 62^5 = 1.0e-05 ≤ 1.0e-05  within");
  }

  @Test
  @DisplayName(
      "B11 a PIN counts together with the code of a device that is not known, and alone on one that is")
  void devices() {
    assertThat(report("multiportal", Language.EN))
        .contains(
            "sign-in   PIN         min(1, 720 × 3650 / 10^4) × 30 / 10^6 = 3.0e-05 ≤ 1.0e-04  within")
        .contains(
            "sign-in               10 / 10^4 = 1.0e-03  for whoever holds a device that is known");
    assertThat(report("multiportal", Language.ES))
        .contains("para quien tenga en la mano un dispositivo recordado");
  }

  @Test
  @DisplayName("B6 a code over its budget stands there with its reason")
  void exceptions() {
    assertThat(report("multiportal", Language.EN))
        .contains("3 × 10 × 365 / 10^6 = 1.1e-02 > 1.0e-05  over, and borne: The network promises");
    assertThat(report("multiportal", Language.ES)).contains("no cabe, y se acepta: ");
  }

  private static String report(String portal, Language language) {
    return new BudgetReport(language).of(PORTALS.find(new PortalId(portal)).orElseThrow());
  }
}
