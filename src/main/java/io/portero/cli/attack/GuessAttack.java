package io.portero.cli.attack;

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
record GuessAttack(Guesser guesser, Strategy strategy, Guesses guesses, Effort effort) {

  /// @param tries guesses sent at most, refused ones too, @param atOnce threads
  record Effort(Duration time, int tries, int atOnce) {}

  Tally run() {
    Tally tally = new Tally();
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

  private void work(Tally tally, long end, int share) {
    Optional<Guesser.Seat> seat = Optional.empty();
    for (int i = 0; i < share && System.nanoTime() < end; i++) {
      Map<String, String> person = guesses.person();
      if (seat.isEmpty()) {
        Guesser.Arrival arrival = guesser.arrive(person, guesses.address());
        seat = arrival.seat();
        if (seat.isEmpty()) {
          tally.add(arrival.told());
          continue;
        }
        tally.arrived();
      }
      Told told = guesser.guess(seat.get(), person, guesses.secret());
      tally.add(told);
      boolean stays = strategy == Strategy.CODE && (told == Told.WRONG || told == Told.ONE_LEFT);
      seat = stays ? seat : Optional.empty();
    }
  }
}
