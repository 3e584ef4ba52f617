package io.portero.captcha;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.picture.Pictures;
import io.portero.shared.KeyPurpose;
import io.portero.shared.Language;
import io.portero.shared.PortalId;
import io.portero.support.SomeKeys;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CaptchaProperties {

  private static final Pictures PICTURES = new Pictures();
  private static final Puzzles PUZZLES = new Puzzles(PICTURES, new Tiles(PICTURES), SomeKeys.one());
  private static final TokenCipher SEAL = new TokenCipher(SomeKeys.one(), KeyPurpose.CAPTCHA_TOKEN);

  private static CaptchaToken ticket(long seed, Language language) {
    UUID id = new UUID(seed, ~seed);
    return new CaptchaToken(
        CaptchaToken.Kind.PICTURES,
        new PortalId("alianza"),
        "browser",
        language,
        id,
        Instant.ofEpochMilli(seed & 0xffff_ffffL));
  }

  @Property(tries = 200)
  @Label(
      "B4 every grid has nine different pictures, of which three to five are right, the same for the same ticket")
  void grids(@ForAll long seed) {
    CaptchaToken captchaToken = ticket(seed, Language.ES);
    var grid = PUZZLES.pictures(captchaToken);

    assertThat(grid.puzzle().things()).hasSize(9).doesNotHaveDuplicates();
    assertThat(grid.puzzle().right()).hasSizeBetween(3, 5);
    assertThat(PUZZLES.pictures(captchaToken)).isEqualTo(grid);
  }

  @Property(tries = 200)
  @Label("B4 the words of the answer, and no others, are right")
  void words(@ForAll long seed, @ForAll Language language, @ForAll @IntRange(max = 8) int other) {
    Puzzle<String> puzzle = PUZZLES.words(ticket(seed, language)).puzzle();
    String answer =
        puzzle.right().stream().map(puzzle.things()::get).collect(Collectors.joining(", "));

    assertThat(puzzle.things()).doesNotHaveDuplicates();
    assertThat(WordAnswer.isRight(puzzle, answer)).isTrue();
    assertThat(WordAnswer.isRight(puzzle, answer + " " + puzzle.things().get(other)))
        .isEqualTo(puzzle.right().contains(other));
  }

  @Property(tries = 300)
  @Label("a sealed ticket comes back as it was, and a changed one not at all")
  @Asvs({"9.1.1", "11.3.3"})
  void sealed(@ForAll long seed, @ForAll Language language, @ForAll Random random) {
    CaptchaToken captchaToken = ticket(seed, language);
    String token = SEAL.close(captchaToken.bytes());
    int at = random.nextInt(token.length() - 1);
    char changed = token.charAt(at) == 'A' ? 'B' : 'A';

    assertThat(SEAL.open(token).flatMap(CaptchaToken::read)).hasValue(captchaToken);
    assertThat(SEAL.open(token.substring(0, at) + changed + token.substring(at + 1))).isEmpty();
    assertThat(SEAL.close(captchaToken.bytes())).isNotEqualTo(token);
  }

  @Property(tries = 500)
  @Label("any text whatever is no token, no list of tiles and no crash")
  void anything(@ForAll String text) {
    assertThat(SEAL.open(text)).isEmpty();
    assertThat(CaptchaToken.read(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(CaptchaAnswer.indexes(text)).allMatch(n -> n >= 0 && n <= 9);
  }

  @Example
  @Label("B4 no word stands in two groups, or a right answer could be called wrong")
  void groups() {
    WordLists lists = new WordLists();
    for (Language language : Language.values()) {
      Set<String> seen = new HashSet<>();
      for (WordLists.Group group : lists.of(language)) {
        assertThat(group.words()).hasSizeGreaterThanOrEqualTo(5).allMatch(seen::add);
        assertThat(group.words()).allMatch(word -> word.matches("\\p{L}+"));
      }
    }
  }
}
