package io.portero.attack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Guesses as fast as it can, many at the same moment, until its time or its tries are used up.
///
/// @param effort how much of it
record GuessAttack(Guesser guesser, GuessStrategy strategy, GuessGenerator guesses, Effort effort) {

  /// @param tries guesses sent at most, refused ones too, @param atOnce threads
  record Effort(Duration time, int tries, int atOnce) {}

  GuessTally run() {
    GuessTally tally = new GuessTally();
    long start = System.nanoTime();
    long end = start + effort.time().toNanos();
    List<Future<?>> workers = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(effort.atOnce())) {
      for (int i = 0; i < effort.atOnce(); i++) {
        int share =
            effort.tries() / effort.atOnce() + (i < effort.tries() % effort.atOnce() ? 1 : 0);
        workers.add(threads.submit(() -> work(tally, end, share)));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    tally.took(Duration.ofNanos(System.nanoTime() - start));
    return tally;
  }

  private void work(GuessTally tally, long end, int share) {
    Optional<Guesser.OpenPage> page = Optional.empty();
    for (int i = 0; i < share && System.nanoTime() < end; i++) {
      Map<String, String> person = guesses.person();
      if (page.isEmpty()) {
        Guesser.Arrival arrival = guesser.arrive(person, guesses.address());
        page = arrival.page();
        if (page.isEmpty()) {
          tally.add(arrival.result());
          continue;
        }
        tally.arrived();
      }
      GuessResult result = guesser.guess(page.get(), person, guesses.secret());
      tally.add(result);
      boolean stays =
          strategy == GuessStrategy.CODE
              && (result == GuessResult.WRONG || result == GuessResult.ONE_LEFT);
      page = stays ? page : Optional.empty();
    }
  }
}
