package io.portero.captcha;

import io.portero.shared.KeyPurpose;
import io.portero.shared.Keys;
import io.portero.support.Server;
import java.util.Set;
import java.util.stream.Collectors;

/// What only the server knows: the right answers to its captchas, for tests that must get past one.
public final class CaptchaAnswers {

  private final TokenCipher cipher;
  private final Puzzles puzzles;

  public CaptchaAnswers(Server server) {
    this.cipher = new TokenCipher(server.bean(Keys.class), KeyPurpose.CAPTCHA_TOKEN);
    this.puzzles = server.bean(Puzzles.class);
  }

  /// Indexes of the pictures to tick.
  public Set<Integer> pictures(String token) {
    return puzzles.pictures(ticket(token)).puzzle().right();
  }

  /// The words to write, with spaces between.
  public String words(String token) {
    Puzzle<String> puzzle = puzzles.words(ticket(token)).puzzle();
    return puzzle.right().stream()
        .map(index -> puzzle.things().get(index))
        .collect(Collectors.joining(" "));
  }

  /// The number that the proof of work asks for.
  public String work(String token) {
    return Integer.toString(puzzles.work(ticket(token)).number());
  }

  private CaptchaToken ticket(String token) {
    return cipher.open(token).flatMap(CaptchaToken::read).orElseThrow();
  }
}
