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
        .contains("recover   código      5 × 3 × 365 / 62^5 = 6.0e-06 ≤ 1.0e-05  cabe");
    assertThat(report("facturatech", Language.EN))
        .startsWith("facturatech: chance of guessing on line")
        .contains("recover   code        5 × 3 × 365 / 62^5 = 6.0e-06 ≤ 1.0e-05  within");
  }

  @Test
  @DisplayName("B11 a PIN over its budget stands there with its reason")
  void exceptions() {
    assertThat(report("multiportal", Language.EN))
        .contains("105 × 3650 / 10^4 = 1.0e+00 > 1.0e-04  over, and borne: The network's members");
    assertThat(report("multiportal", Language.ES)).contains("no cabe, y se asume: ");
  }

  private static String report(String portal, Language language) {
    return new BudgetReport(language).of(PORTALS.find(new PortalId(portal)).orElseThrow());
  }
}
