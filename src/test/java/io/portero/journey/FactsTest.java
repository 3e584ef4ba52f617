package io.portero.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FactsTest {

  @Test
  @DisplayName("facts of journeys that were under way before an upgrade are understood")
  void before() {
    UUID id = UUID.randomUUID();
    String holder = "{\"list\":[{\"fact\":\"holder\",\"account\":\"%s\"}]}".formatted(id);
    assertThat(JourneyStore.JSON.readValue(holder, Facts.class).get(Fact.Holder.class))
        .isEqualTo(new Fact.Holder(id, 0));
    String matched = "{\"list\":[{\"fact\":\"matched\",\"member\":\"%s\"}]}".formatted(id);
    assertThat(JourneyStore.JSON.readValue(matched, Facts.class).get(Fact.Matched.class).member())
        .isEqualTo(id);
  }
}
