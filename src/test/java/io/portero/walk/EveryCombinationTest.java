package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.portal.PortalCheck;
import io.portero.shared.Language;
import io.portero.support.Server;
import io.portero.support.SettableClock;
import io.portero.support.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every form of identity, with every way to begin, recover and sign in, with passwords and PINs: what the check lets through
/// works from the first page to the last, and what cannot work is refused by the check.
class EveryCombinationTest {

  private static final int AT_ONCE = 6;

  /// So many walk each stage together; the mailbox keeps the mails of no more.
  private static final int TOGETHER = 120;

  private static final List<Consumer<CombinationWalk>> STAGES =
      List.of(
          CombinationWalk::registers,
          CombinationWalk::signsInFirst,
          CombinationWalk::asksForRecovery,
          CombinationWalk::recovers,
          CombinationWalk::signsInAnew,
          CombinationWalk::changes,
          CombinationWalk::signsInAtLast);

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final AtomicBoolean failed = new AtomicBoolean();

  @TempDir Path refused;
  @TempDir Path portals;

  @Test
  @DisplayName(
      "T1 what the check lets through registers, signs in, recovers and changes its secret")
  void everyCombination() throws Exception {
    List<Combination> all = Combination.all();
    List<Combination> fit = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Path alone = refused.resolve("w" + i);
      all.get(i).write(alone);
      PortalCheck check = PortalCheck.of(alone);
      assertThat(check.ok())
          .as(all.get(i) + ": " + check.report(Language.EN))
          .isEqualTo(all.get(i).canWork());
      if (check.ok()) {
        fit.add(all.get(i));
      } else {
        assertThat(check.report(Language.EN).lines())
            .allMatch(line -> line.matches(".*portal\\.yaml:\\d+:\\d+: error: .+ → .+"));
      }
    }
    System.out.println(
        fit.size() + " combinations walked, " + (all.size() - fit.size()) + " refused");
    assertThat(fit).hasSize(360);
    walk(fit);
  }

  private void walk(List<Combination> fit) throws Exception {
    for (int i = 0; i < fit.size(); i++) {
      fit.get(i).write(portals.resolve("w" + i));
    }
    SettableClock clock = SettableClock.atSomeMorning();
    try (Server server = Server.start(DATABASE, Map.of("portero.portals", portals), clock);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<CombinationWalk> walks = new ArrayList<>();
      for (int i = 0; i < fit.size(); i++) {
        walks.add(new CombinationWalk(server, fit.get(i), "w" + i, i));
      }
      for (int i = 0; i < walks.size(); i += TOGETHER) {
        for (Consumer<CombinationWalk> stage : STAGES) {
          var some = walks.subList(i, Math.min(i + TOGETHER, walks.size()));
          for (Future<Void> done : threads.invokeAll(each(some, stage))) {
            done.get();
          }
          clock.advance(Duration.ofMinutes(2));
          recoveriesAreDone(server);
        }
      }
    }
  }

  /// A worker has many at once to look for.
  private static void recoveriesAreDone(Server server) {
    JdbcClient sql = server.bean(JdbcClient.class);
    Awaitility.await()
        .atMost(Duration.ofMinutes(3))
        .until(() ->
            sql.sql("select count(*) from deferred_work where kind = 'recovery-request'")
                    .query(Integer.class)
                    .single()
                == 0);
  }

  private List<Callable<Void>> each(List<CombinationWalk> walks, Consumer<CombinationWalk> stage) {
    return walks.stream()
        .<Callable<Void>>map(walk ->
            () -> {
              try {
                if (!failed.get()) {
                  stage.accept(walk);
                }
              } catch (RuntimeException | AssertionError e) {
                failed.set(true); // the others need not wait for their mails
                throw new AssertionError(walk.toString(), e);
              }
              return null;
            })
        .toList();
  }
}
