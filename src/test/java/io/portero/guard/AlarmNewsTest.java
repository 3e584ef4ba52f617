package io.portero.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.guard.AlarmNews.News;
import io.portero.shared.PortalId;
import io.portero.support.SettableClock;
import io.portero.support.SomeKeys;
import io.portero.support.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The operator hears of alarms, and cannot be flooded by them.
class AlarmNewsTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  private final SettableClock clock = SettableClock.atSomeMorning();
  private final Watch watch = new Watch(DB.jdbc(), clock, "on");
  private final AlarmNews news =
      new AlarmNews(
          DB.jdbc(),
          clock,
          new RateLimiter(DB.jdbc(), clock, SomeKeys.one(), new GuardSettings("off")));

  @BeforeEach
  void empty() {
    DB.jdbc().sql("truncate guard_alarm, guard_limit, guard_miss").update();
  }

  @Test
  @DisplayName("an alarm is told once, with what was counted and since when, however long it lasts")
  void once() {
    spray("2580", 0);

    assertThat(news.take())
        .containsExactly(
            new News(
                new PortalId("alianza"),
                new Alarm(Alarm.What.SAME_SECRET, SprayThresholds.SAME, SprayThresholds.SAME),
                "",
                clock.instant(),
                clock.instant().plus(SprayThresholds.WINDOW),
                0));
    assertThat(news.take()).isEmpty();
    clock.advance(Duration.ofMinutes(59));
    spray("2580", 50);
    assertThat(news.take()).isEmpty();
  }

  @Test
  @DisplayName(
      "hundreds of alarms of one kind are one message an hour; those that began meanwhile are told together")
  void flood() {
    spray("1111", 0);
    assertThat(news.take()).extracting(News::more).containsExactly(0);
    for (int i = 1; i <= 20; i++) {
      clock.advance(Duration.ofMinutes(1));
      spray("22" + (10 + i), 100 * i);
      assertThat(news.take()).isEmpty();
    }

    clock.advance(Duration.ofMinutes(40));

    assertThat(news.take()).extracting(News::more).containsExactly(19);
    assertThat(news.take()).isEmpty();
  }

  @Test
  @DisplayName("one that ends and begins again is told again, not before the hour is over")
  void again() {
    spray("2580", 0);
    clock.advance(Duration.ofMinutes(20));
    assertThat(news.take()).hasSize(1);
    clock.advance(Duration.ofMinutes(41));
    spray("2580", 50);
    assertThat(news.take()).isEmpty();

    clock.advance(Duration.ofMinutes(19));

    assertThat(news.take()).hasSize(1);
  }

  @Test
  @DisplayName("other kinds and other portals do not wait for one another; a network is named")
  void apart() {
    spray("2580", 0);
    assertThat(news.take()).hasSize(1);
    Watch other = new Watch(DB.jdbc(), clock, "on", "multiportal");
    for (int i = 0; i < SprayThresholds.NETWORK; i++) {
      watch.wrong("somebody" + i, "secret" + i, "203.0.113.9");
      other.wrong("somebody" + i, "secret" + i, Watch.address(1));
    }

    assertThat(news.take())
        .extracting(n -> n.portal() + " " + n.alarm().what() + " " + n.network())
        .containsExactly(
            "alianza ONE_NETWORK 203.0.113.0/24", "multiportal ONE_NETWORK 10.0.1.0/24");
  }

  @Test
  @DisplayName("what was taken in a transaction that is rolled back is told by the next one")
  void rolledBack() {
    spray("2580", 0);
    DB.transactions()
        .executeWithoutResult(tx -> {
          assertThat(news.take()).hasSize(1);
          tx.setRollbackOnly();
        });

    assertThat(news.take()).hasSize(1);
  }

  @Test
  @DisplayName("of sixteen nodes that look at the same moment one tells it")
  void nodes() throws Exception {
    spray("2580", 0);
    List<News> told = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(16)) {
      Callable<List<News>> node = () -> DB.transactions().execute(_ -> news.take());
      for (Future<List<News>> done : threads.invokeAll(Collections.nCopies(16, node))) {
        told.addAll(done.get());
      }
    }

    assertThat(told).hasSize(1);
  }

  /// One secret on as many people as it takes, each from a network of their own.
  private void spray(String secret, int from) {
    for (int i = from; i < from + SprayThresholds.SAME; i++) {
      watch.wrong("account:" + i, secret, Watch.address(i));
    }
  }
}
