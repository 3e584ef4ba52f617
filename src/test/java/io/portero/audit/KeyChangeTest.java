package io.portero.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.audit.ChainFlaw.Kind;
import io.portero.shared.Keys;
import io.portero.support.SettableClock;
import io.portero.support.SomeKeys;
import io.portero.support.TestDatabase;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The record outlives its key, and an old key opens nothing in it.
class KeyChangeTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  private static final Keys BEFORE = SomeKeys.one();
  private static final Keys AFTER = SomeKeys.ring("newer", "test");

  private final SettableClock clock = SettableClock.atSomeMorning();
  private final String portal = "p" + UUID.randomUUID().toString().substring(0, 8);
  private final Node before = Node.on(DB, BEFORE, clock);
  private final Node after = Node.on(DB, AFTER, clock);

  private void act(Node node, String what) {
    node.record(portal, what);
    node.sealer().run();
  }

  @Test
  @DisplayName(
      "a record that was begun with another key is intact, and whoever has only one of them says so")
  void goesOn() {
    act(before, "act-1");
    clock.advance(Duration.ofSeconds(1));
    before.record(portal, "act-2");
    clock.advance(Duration.ofSeconds(1));
    act(after, "act-3");

    assertThat(after.flaws(portal)).isEmpty();
    assertThat(after.verdict(portal).rows()).isEqualTo(3);
    assertThat(Node.on(DB, SomeKeys.named("newer"), clock).flaws(portal))
        .extracting(ChainFlaw::kind, ChainFlaw::first)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Kind.CHANGED, 1L),
            org.assertj.core.groups.Tuple.tuple(Kind.CHANGED, 2L));
  }

  @Test
  @DisplayName("nodes that start again one after the other may write with both keys for an hour")
  void changeover() {
    act(before, "act-1");
    act(after, "act-2");
    clock.advance(Duration.ofHours(1));
    act(before, "act-3");
    act(after, "act-4");

    assertThat(after.flaws(portal)).isEmpty();
  }

  @Test
  @DisplayName("later, and dated back to before, the old key makes no row that passes")
  void stolen() {
    clock.advance(Duration.ofDays(2));
    act(before, "act-1");
    act(after, "act-2");
    clock.advance(Duration.ofHours(1).plusSeconds(1));
    act(before, "act-3");
    clock.advance(Duration.ofHours(-3));
    act(before, "act-4");

    assertThat(after.flaws(portal))
        .extracting(ChainFlaw::kind, ChainFlaw::first)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Kind.OLD_KEY, 3L),
            org.assertj.core.groups.Tuple.tuple(Kind.OLD_KEY, 4L));
  }
}
