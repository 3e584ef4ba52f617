package io.portero.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.SettableClock;
import io.portero.support.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class AuditExportTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  @Test
  @DisplayName("a row is one line of JSON with its number and hash, in the chain's order")
  @Asvs({"16.2.4", "16.4.3"})
  void lines() {
    Node node = Node.on(DB);
    for (int i = 1; i <= 3; i++) {
      node.record("alianza", "act-" + i);
      node.sealer().run();
    }
    node.record("alianza", "act-4");
    node.record("multiportal", "elsewhere");

    List<JsonNode> lines = new ArrayList<>();
    node.export().lines("alianza", null, line -> lines.add(AuditRows.JSON.readTree(line)));

    assertThat(lines)
        .extracting(line -> line.path("what").asString())
        .containsExactly("act-1", "act-2", "act-3", "act-4");
    assertThat(lines.get(2).path("number").asLong()).isEqualTo(3);
    assertThat(lines.get(2).path("hash").asString())
        .isEqualTo(node.verdict("alianza").head().hash());
    assertThat(lines.get(3).path("number").isNull()).isTrue();
    assertThat(lines.get(0).path("details").path("journey").asString()).isEqualTo("recover");
    assertThat(lines.get(0).path("browser").asString()).isEqualTo("Firefox");
    List<String> late = new ArrayList<>();
    var after = SettableClock.atSomeMorning().instant().plusSeconds(1);
    node.export().lines("", after, late::add);
    assertThat(late).isEmpty();
    node.export().lines("", null, late::add);
    assertThat(late).hasSize(5);
  }
}
