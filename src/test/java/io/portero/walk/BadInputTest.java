package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.portal.Plan;
import io.portero.portal.Portal;
import io.portero.portal.Portals;
import io.portero.portal.Step;
import io.portero.support.Grumbles;
import io.portero.support.SharedServer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every field of every page with everything that does not belong there: a clear sentence beside the field, what was
/// typed kept, never a failure.
class BadInputTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  @RegisterExtension static final Grumbles GRUMBLES = new Grumbles();

  static List<Stop> stops() {
    return Stop.everywhere(SERVER);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("stops")
  @DisplayName(
      "T5 whatever is typed into a field is taken if it is fit, or refused beside the field and kept")
  @Asvs({"1.2.1", "1.3.3", "2.2.1"})
  void fields(Stop stop) {
    OddAnswers answers = new OddAnswers(SERVER, stop);

    answers.tryAll();

    assertThat(answers.complaints()).isEmpty();
    assertThat(GRUMBLES.heard()).isEmpty();
  }

  @Test
  @DisplayName("every step of every journey of the portals that asks for something is a stop here")
  @Asvs("2.2.1")
  void complete() {
    Set<String> tried = stops().stream().map(Stop::step).collect(Collectors.toSet());
    Set<String> all = new TreeSet<>();
    for (Portal portal : SERVER.server().bean(Portals.class).all()) {
      for (Plan plan : portal.plans().values()) {
        plan.steps().stream()
            .filter(s -> !(s instanceof Step.Finish || s instanceof Step.ProveByLink))
            .forEach(s -> all.add(portal.id() + "/" + plan.kind().path() + "/" + s.type()));
      }
    }
    assertThat(tried).containsExactlyInAnyOrderElementsOf(all);
  }
}
