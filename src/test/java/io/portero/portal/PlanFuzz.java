package io.portero.portal;

import io.portero.fuzz.Expect;
import java.nio.charset.StandardCharsets;

/// Any text as the definition of a plan that was pinned: a plan that can be written and read again, or none.
public final class PlanFuzz {

  private PlanFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    Plan plan;
    try {
      plan = PlanCodec.parse(JourneyKind.REGISTER, new String(data, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return;
    }
    Plan written = PlanCodec.plan(plan.kind(), plan.steps());
    Plan again = PlanCodec.parse(written.kind(), written.definition());
    Expect.that(again.equals(written), "a plan is read as it was written");
    plan.steps().forEach(step -> Expect.isSentence(step.type()));
  }
}
