package io.portero.journey.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.portero.asvs.Asvs;
import io.portero.support.SettableClock;
import io.portero.support.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class DeferredWorkerTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  private final SettableClock clock = SettableClock.atSomeMorning();
  private final DeferredRows rows = new DeferredRows(DB.jdbc(), clock);
  private final DeferredJson json = new DeferredJson();
  private final Scheduler scheduler = Scheduler.create(DB.dataSource()).build();
  private final List<DeferredWorker> workers = new ArrayList<>();
  private final Notes notes = new Notes();

  record Note(String words) {}

  /// Writes down what it was given, and fails at what was said.
  private static final class Notes implements DeferredTask<Note> {

    final List<String> done = Collections.synchronizedList(new ArrayList<>());
    volatile String failsAt = "";

    @Override
    public String kind() {
      return "note";
    }

    @Override
    public Class<Note> type() {
      return Note.class;
    }

    @Override
    public void handle(Note note) {
      if (note.words().equals(failsAt)) {
        throw new IllegalStateException("as told");
      }
      done.add(note.words());
    }
  }

  @BeforeEach
  void empty() {
    DB.jdbc().sql("delete from deferred_work").update();
  }

  @AfterEach
  void stop() {
    workers.forEach(DeferredWorker::destroy);
    scheduler.stop();
  }

  @Test
  @DisplayName("what a transaction puts off is done if it commits, and never if it rolls back")
  @Asvs("2.3.3")
  void afterCommit() {
    scheduler.start();
    WorkerQueue queue = queue(worker());
    DB.transactions()
        .executeWithoutResult(tx -> {
          queue.soon("note", new Note("rolled back"));
          tx.setRollbackOnly();
        });
    DB.transactions().executeWithoutResult(_ -> queue.soon("note", new Note("committed")));

    await().until(() -> left() == 0);
    assertThat(notes.done).containsExactly("committed");
  }

  @Test
  @DisplayName("what fails is tried again, after a pause that doubles, and what it did is undone")
  void fails() {
    scheduler.start();
    WorkerQueue queue = queue(worker());
    notes.failsAt = "hard";
    queue.soon("note", new Note("hard"));
    queue.soon("note", new Note("easy"));
    await().until(() -> notes.done.equals(List.of("easy")) && waits() == 2);
    clock.advance(Duration.ofSeconds(2));
    await().until(() -> waits() == 4);
    notes.failsAt = "";
    clock.advance(Duration.ofSeconds(4));

    await().until(() -> left() == 0);
    assertThat(notes.done).containsExactly("easy", "hard");
    assertThat(IntStream.of(1, 2, 3, 8, 9, 60).mapToObj(DeferredWorker::pause))
        .containsExactly(
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(8),
            Duration.ofSeconds(256),
            Duration.ofMinutes(5),
            Duration.ofMinutes(5));
  }

  @Test
  @DisplayName("what failed for a day is given up: nobody waits for it any more")
  void givenUp() {
    scheduler.start();
    notes.failsAt = "hard";
    queue(worker()).soon("note", new Note("hard"));
    await().until(() -> waits() == 2);
    clock.advance(Duration.ofHours(25));

    await().until(() -> left() == 0);
    assertThat(notes.done).isEmpty();
  }

  @Test
  @DisplayName("several nodes do each thing once")
  void once() {
    WorkerQueue queue = queue(null);
    for (int i = 0; i < 300; i++) {
      queue.soon("note", new Note("n" + i));
    }
    scheduler.start();
    worker();
    worker();

    await().until(() -> left() == 0);
    assertThat(notes.done).hasSize(300).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("what a node took and did not do is another's when its lease ends")
  void dead() {
    queue(null).soon("note", new Note("left behind"));
    DeferredRows.Claim dead = rows.claim(1).getFirst();
    scheduler.start();
    queue(worker()).soon("note", new Note("other"));
    await().until(() -> left() == 1);
    assertThat(notes.done).containsExactly("other");
    clock.advance(DeferredRows.LEASE);

    await().until(() -> left() == 0);
    assertThat(notes.done).containsExactly("other", "left behind");
    assertThat(rows.done(dead)).isFalse();
  }

  @Test
  @DisplayName(
      "it rests while the scheduler does, and what a newer version wrote waits for its nodes")
  void rests() {
    WorkerQueue queue = queue(worker());
    queue.soon("note", new Note("early"));
    rows.add("of-tomorrow", "{}", Duration.ZERO);
    assertThat(rows.claim(0)).isEmpty();
    assertThat(notes.done).isEmpty();
    scheduler.start();

    await().until(() -> left() == 1 && notes.done.contains("early"));
    await().until(() -> waits() == 2);
  }

  private DeferredWorker worker() {
    DeferredWorker worker =
        new DeferredWorker(
            rows,
            List.of(notes),
            provider(Scheduler.class, scheduler),
            DB.transactions(),
            json,
            clock);
    workers.add(worker);
    worker.start();
    return worker;
  }

  private WorkerQueue queue(@org.jspecify.annotations.Nullable DeferredWorker worker) {
    return new WorkerQueue(rows, json, provider(DeferredWorker.class, worker), 0);
  }

  private static <T> ObjectProvider<T> provider(
      Class<T> type, @org.jspecify.annotations.Nullable T bean) {
    return new StaticListableBeanFactory(bean == null ? Map.of() : Map.of("one", bean))
        .getBeanProvider(type);
  }

  private static long left() {
    return DB.jdbc().sql("select count(*) from deferred_work").query(Long.class).single();
  }

  /// Seconds until the only one that failed is tried again; 0 if there is none.
  private long waits() {
    return DB.jdbc()
        .sql(
            "select coalesce(max(extract(epoch from due_at - :now)), 0)::int from deferred_work where attempts > 0 and due_at < :lease")
        .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
        .param("lease", clock.instant().plus(DeferredRows.LEASE).atOffset(java.time.ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }
}
