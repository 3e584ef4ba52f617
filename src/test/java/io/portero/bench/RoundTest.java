package io.portero.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portero.shared.Refusal;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Who walks, how often, and what is counted.
class RoundTest {

  @Test
  @DisplayName("as many walks as were asked for, and nobody walks twice at the same moment")
  void count() {
    Set<Person> under = ConcurrentHashMap.newKeySet();
    Outcome outcome =
        round(
                Supply.again(MadePeople.members(3)),
                40,
                person -> {
                  assertThat(under.add(person)).isTrue();
                  under.remove(person);
                })
            .run(3);

    assertThat(outcome.times().count()).isEqualTo(40);
    assertThat(outcome.failed()).isZero();
    assertThat(outcome.perSecond()).isPositive();
  }

  @Test
  @DisplayName("those who walk once walk once, and then it ends")
  void once() {
    Set<Person> walked = ConcurrentHashMap.newKeySet();
    Outcome outcome =
        round(
                Supply.once(MadePeople.clients(5)),
                Integer.MAX_VALUE,
                person -> assertThat(walked.add(person)).isTrue())
            .run(2);

    assertThat(outcome.times().count()).isEqualTo(5);
  }

  @Test
  @DisplayName("newcomers have a number and an address of their own each")
  void newcomers() {
    Set<String> seen = ConcurrentHashMap.newKeySet();
    round(
            Supply.endless(new Newcomers()::next),
            100,
            person -> {
              seen.add(person.document());
              seen.add(person.email());
            })
        .run(4);

    assertThat(seen).hasSize(200);
  }

  @Test
  @DisplayName("what cannot go on is counted apart, with the first reason, and ends a warm-up")
  void failed() {
    AtomicInteger walks = new AtomicInteger();
    Outcome outcome =
        round(
                Supply.again(MadePeople.members(1)),
                6,
                _ -> {
                  if (walks.incrementAndGet() % 3 == 0) {
                    throw new Refusal("lost " + walks, "perdido " + walks);
                  }
                })
            .run(1);

    assertThat(outcome.times().count()).isEqualTo(4);
    assertThat(outcome.failed()).isEqualTo(2);
    assertThatThrownBy(outcome::requireSound).isInstanceOf(Refusal.class).hasMessage("lost 3");
  }

  private static Round round(Supply people, int count, Consumer<Person> walk) {
    return new Round(new Flow("some", Flow.Whom.MEMBERS, walk), people, Effort.ofCount(count));
  }
}
