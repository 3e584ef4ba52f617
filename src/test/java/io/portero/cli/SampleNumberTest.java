package io.portero.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.portal.PortalCheck;
import io.portero.shared.PortalId;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The number in an example file.
class SampleNumberTest {

  @Test
  @DisplayName("it is none of the client to try, whom an import of the example would change")
  void nobody() {
    var portals = PortalCheck.of(Path.of("portals")).portals();
    var facturatech = portals.find(new PortalId("facturatech")).orElseThrow();

    assertThat(SampleNumber.of(facturatech.documentType("NIT").orElseThrow()))
        .isNotEqualTo("900102030");
  }
}
