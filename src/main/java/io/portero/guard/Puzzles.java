package io.portero.guard;

import io.portero.picture.Criterion;
import io.portero.picture.Picture;
import io.portero.picture.Pictures;
import io.portero.shared.Hmac;
import io.portero.shared.Keys;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Draws the puzzle of a ticket: always the same one for the same ticket.
@Component
final class Puzzles {

  private final Pictures pictures;
  private final Tiles tiles;
  private final WordLists words = new WordLists();
  private final Hmac hmac;

  Puzzles(Pictures pictures, Tiles tiles, Keys keys) {
    this.pictures = pictures;
    this.tiles = tiles;
    this.hmac = new Hmac(keys, "guard.puzzle");
  }

  /// @param question the whole sentence
  record Grid(String question, Puzzle<Picture> puzzle) {}

  Grid pictures(Ticket ticket) {
    SeededRandom random = random(ticket, "puzzle");
    List<Criterion> criteria = pictures.criteria();
    Criterion asked = criteria.get(random.nextInt(criteria.size()));
    Puzzle<Picture> puzzle = Puzzle.draw(random, asked.fitting(), asked.others());
    return new Grid(Objects.requireNonNull(asked.phrases().get(ticket.language())), puzzle);
  }

  WordLists.Task words(Ticket ticket) {
    return words.draw(random(ticket, "puzzle"), ticket.language());
  }

  /// The proof of work of a ticket.
  Work.Secretly work(Ticket ticket) {
    return Work.drawn(random(ticket, "work"));
  }

  /// Pictures count only with the work that was done in their background. Words count alone: they are the way of those without
  /// scripts.
  boolean isRight(Ticket ticket, Reply reply) {
    return switch (ticket.kind()) {
      case WORDS -> WordAnswer.isRight(words(ticket).puzzle(), reply.words());
      case PICTURES ->
          pictures(ticket).puzzle().right().equals(reply.tiles()) && isDone(ticket, reply);
      case WORK, STAND_IN -> isDone(ticket, reply);
      case PASS, WORK_PASS, PROVIDED_PASS -> false;
    };
  }

  private boolean isDone(Ticket ticket, Reply reply) {
    return reply.work().equals(Integer.toString(work(ticket).number()));
  }

  byte[] tile(Ticket ticket, int n) {
    Picture picture = pictures(ticket).puzzle().things().get(n);
    return tiles.paint(picture.id(), random(ticket, "tile" + n));
  }

  private SeededRandom random(Ticket ticket, String use) {
    return new SeededRandom(hmac, ticket.id(), use);
  }
}
