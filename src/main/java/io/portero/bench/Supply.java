package io.portero.bench;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Where the next person of a flow comes from. Safe for many threads.
interface Supply {

  /// @return whoever is free, after a wait if need be; null if nobody is left
  @Nullable Person take() throws InterruptedException;

  /// Has walked, and may be taken again where that is possible.
  void giveBack(Person person);

  /// How many can walk at the same moment.
  int size();

  /// The same people, each for one walk at a time.
  static Supply again(List<Person> people) {
    BlockingQueue<Person> idle = new LinkedBlockingQueue<>(people);
    return new Supply() {
      @Override
      public Person take() throws InterruptedException {
        return idle.take();
      }

      @Override
      public void giveBack(Person person) {
        idle.add(person);
      }

      @Override
      public int size() {
        return people.size();
      }
    };
  }

  /// Each of them for one walk.
  static Supply once(List<Person> people) {
    BlockingQueue<Person> left = new LinkedBlockingQueue<>(people);
    return new Supply() {
      @Override
      public @Nullable Person take() {
        return left.poll();
      }

      @Override
      public void giveBack(Person person) {}

      @Override
      public int size() {
        return left.size();
      }
    };
  }

  /// Somebody new each time.
  static Supply endless(Supplier<Person> newcomers) {
    return new Supply() {
      @Override
      public Person take() {
        return newcomers.get();
      }

      @Override
      public void giveBack(Person person) {}

      @Override
      public int size() {
        return Integer.MAX_VALUE;
      }
    };
  }
}
