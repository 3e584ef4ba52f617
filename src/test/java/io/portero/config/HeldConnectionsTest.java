package io.portero.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HeldConnectionsTest {

  private final List<String> open = new ArrayList<>();
  private long now = Duration.ofHours(1).toNanos();
  private int counts;

  private final HeldConnections held =
      new HeldConnections(
          () -> now,
          () -> {
            counts++;
            return open.stream();
          });

  private boolean comes(String client) {
    boolean admitted = held.admits(client, 2);
    if (admitted) {
      open.add(client);
    }
    return admitted;
  }

  @Test
  @DisplayName(
      "who knocks without end has the open connections counted once in a tenth of a second")
  @Asvs("15.2.2")
  void counted() {
    assertThat(comes("a")).isTrue();
    assertThat(comes("a")).isTrue();
    for (int i = 0; i < 10_000; i++) {
      assertThat(comes("a")).isFalse();
    }
    assertThat(counts).isOne();
    assertThat(comes("b")).isTrue();

    now += Duration.ofMillis(100).toNanos();
    assertThat(comes("a")).isFalse();
    assertThat(counts).isEqualTo(2);
  }

  @Test
  @DisplayName("a connection that ended makes room for another at the next count")
  void ended() {
    assertThat(comes("a")).isTrue();
    assertThat(comes("a")).isTrue();
    assertThat(comes("a")).isFalse();
    open.remove("a");
    assertThat(comes("a")).isFalse();
    now += Duration.ofMillis(100).toNanos();
    assertThat(comes("a")).isTrue();
    assertThat(comes("a")).isFalse();
  }
}
