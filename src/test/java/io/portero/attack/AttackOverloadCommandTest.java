package io.portero.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.shared.Refusal;
import io.portero.support.CommandLineRun;
import io.portero.support.SharedServer;
import io.portero.visitor.LatencyPercentiles;
import io.portero.visitor.TimedResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The parts of an overload and the command whole, as a process of its own beside the server's; the figures themselves belong to a machine that does nothing else.
class AttackOverloadCommandTest {

  private static final Pattern COUNTS =
      Pattern.compile(
          "times that, (\\d+) in .*compared +(\\d+),.*refused +(\\d+);.*neither +(\\d+)\n",
          Pattern.DOTALL);

  @RegisterExtension static final SharedServer OPEN = SharedServer.open();

  @Test
  @DisplayName(
      "as many are sent as were asked for, and each is told once: compared, refused or neither")
  void counts() {
    CommandLineRun run =
        CommandLineRun.inItsOwnProcess(
            Map.of(),
            "attack",
            "overload",
            "--url",
            OPEN.server().url().toString(),
            "--seconds",
            "0.5");
    Matcher counts = COUNTS.matcher(run.said());

    assertThat(counts.find()).as(run.said()).isTrue();
    int[] each = new int[5];
    for (int i = 1; i <= 4; i++) {
      each[i] = Integer.parseInt(counts.group(i));
    }
    assertThat(each[2]).isPositive();
    assertThat(each[2] + each[3] + each[4]).isEqualTo(each[1]);
    assertThat(run.exitCode()).isIn(0, 1);
  }

  @Test
  @DisplayName("an open loop sends on while nobody answers, and counts what got no answer")
  void openLoop() {
    AtomicInteger asked = new AtomicInteger();
    List<TimedResponse> replies =
        new OpenLoop(1_000, 0.05)
            .run(() -> {
              if (asked.incrementAndGet() % 2 == 0) {
                throw new Refusal("no answer", "sin respuesta");
              }
              return 200;
            });

    assertThat(replies).hasSize(50).extracting(TimedResponse::status).containsOnly(0, 200);
    assertThat(replies).filteredOn(r -> r.status() == 0).hasSize(25);
    assertThat(replies).allMatch(r -> r.nanos() > 0);
  }

  @Test
  @DisplayName("percentiles are those of the nearest rank, over the answers that were asked for")
  void percentiles() {
    List<TimedResponse> replies =
        java.util.stream.IntStream.rangeClosed(1, 200)
            .mapToObj(i -> new TimedResponse(i * 1_000_000L, i <= 100 ? 200 : 503, 0))
            .toList();
    LatencyPercentiles good = LatencyPercentiles.of(replies, s -> s == 200);

    assertThat(good.count()).isEqualTo(100);
    assertThat(good.millis(50)).isEqualTo(50);
    assertThat(good.millis(99)).isEqualTo(99);
    assertThat(good.millis(100)).isEqualTo(100);
    assertThat(LatencyPercentiles.of(replies, s -> s == 404).millis(99)).isNaN();
  }
}
