package io.portero.captcha;

import io.portero.picture.Criterion;
import io.portero.picture.Picture;
import io.portero.picture.Pictures;
import io.portero.shared.Hmac;
import io.portero.shared.KeyPurpose;
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
    this.hmac = new Hmac(keys, KeyPurpose.CAPTCHA_PUZZLE);
  }

  /// @param question the whole sentence
  record Grid(String question, Puzzle<Picture> puzzle) {}

  Grid pictures(CaptchaToken captchaToken) {
    SeededRandom random = random(captchaToken, "puzzle");
    List<Criterion> criteria = pictures.criteria();
    Criterion asked = criteria.get(random.nextInt(criteria.size()));
    Puzzle<Picture> puzzle = Puzzle.draw(random, asked.fitting(), asked.others());
    return new Grid(Objects.requireNonNull(asked.phrases().get(captchaToken.language())), puzzle);
  }

  WordLists.Task words(CaptchaToken captchaToken) {
    return words.draw(random(captchaToken, "puzzle"), captchaToken.language());
  }

  /// The proof of work of a ticket.
  ProofOfWork.Solved work(CaptchaToken captchaToken) {
    return ProofOfWork.drawn(random(captchaToken, "work"));
  }

  /// Pictures count only with the work that was done in their background. Words count alone: they are the way of those without
  /// scripts.
  boolean isRight(CaptchaToken captchaToken, CaptchaAnswer answer) {
    return switch (captchaToken.kind()) {
      case WORDS -> WordAnswer.isRight(words(captchaToken).puzzle(), answer.words());
      case PICTURES ->
          pictures(captchaToken).puzzle().right().equals(answer.tiles())
              && isDone(captchaToken, answer);
      case WORK, STAND_IN -> isDone(captchaToken, answer);
      case PASS, WORK_PASS, PROVIDED_PASS -> false;
    };
  }

  private boolean isDone(CaptchaToken captchaToken, CaptchaAnswer answer) {
    return answer.work().equals(Integer.toString(work(captchaToken).number()));
  }

  byte[] tile(CaptchaToken captchaToken, int n) {
    Picture picture = pictures(captchaToken).puzzle().things().get(n);
    return tiles.paint(picture.id(), random(captchaToken, "tile" + n));
  }

  private SeededRandom random(CaptchaToken captchaToken, String use) {
    return new SeededRandom(hmac, captchaToken.id(), use);
  }
}
