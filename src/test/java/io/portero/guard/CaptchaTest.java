package io.portero.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.guard.Challenge.Mode;
import io.portero.picture.Picture;
import io.portero.picture.Pictures;
import io.portero.shared.Language;
import io.portero.shared.PortalId;
import io.portero.shared.Secret;
import io.portero.support.SettableClock;
import io.portero.support.SomeKeys;
import io.portero.support.TestDatabase;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CaptchaTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();
  private static final PortalId PORTAL = new PortalId("multiportal");
  private static final Pictures PICTURES = new Pictures();

  private final SettableClock clock = SettableClock.atSomeMorning();
  private final Puzzles puzzles = new Puzzles(PICTURES, SomeKeys.one());
  private final Captcha captcha = captcha("on");

  private Captcha captcha(String value) {
    return new Captcha(
        new Switches(value, "on"), clock, SomeKeys.one(), puzzles, new UsedOnce(DB.jdbc()));
  }

  private Challenge pictures() {
    return captcha.challenge(PORTAL, Language.ES, Mode.PICTURES);
  }

  /// What only the server knows.
  private Ticket inside(Challenge challenge) {
    return new Seal(SomeKeys.one(), "guard.captcha")
        .open(challenge.token())
        .flatMap(Ticket::read)
        .orElseThrow();
  }

  private Set<Integer> right(Challenge challenge) {
    return puzzles.pictures(inside(challenge)).puzzle().right();
  }

  private static String list(Set<Integer> tiles) {
    return tiles.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  @Test
  @DisplayName("B4 the right pictures earn a pass, good for one form")
  void rightAnswer() {
    Challenge challenge = pictures();

    Optional<Secret> pass = captcha.verify(PORTAL, challenge.token(), right(challenge), "");

    assertThat(challenge.criterion()).startsWith("Seleccione todas las imágenes con ");
    assertThat(challenge.tiles()).hasSize(9);
    assertThat(captcha.answer(PORTAL, Map.of("captchaPass", pass.orElseThrow().reveal()))).isTrue();
    assertThat(captcha.usePass(PORTAL, pass.get().reveal())).isFalse();
  }

  @Test
  @DisplayName("B4 one picture too many or too few is wrong, and then the right ones come too late")
  void wrongAnswer() {
    Challenge challenge = pictures();
    Set<Integer> fewer = new HashSet<>(right(challenge));
    fewer.remove(fewer.iterator().next());

    assertThat(captcha.verify(PORTAL, challenge.token(), fewer, "")).isEmpty();
    assertThat(captcha.verify(PORTAL, challenge.token(), right(challenge), "")).isEmpty();
    assertThat(captcha.verify(PORTAL, pictures().token(), Set.of(0, 1, 2, 3, 4, 5, 6, 7, 8), ""))
        .isEmpty();
    assertThat(captcha.verify(PORTAL, pictures().token(), Set.of(), "")).isEmpty();
  }

  @Test
  @DisplayName("B4 without scripts the answer comes with the form itself")
  void withoutScripts() {
    Challenge challenge = pictures();
    Map<String, String> form =
        Map.of("challenge", challenge.token(), "tile", list(right(challenge)), "captchaPass", "");

    assertThat(captcha.answer(PORTAL, form)).isTrue();
    assertThat(captcha.answer(PORTAL, form)).isFalse();
    assertThat(captcha.answer(PORTAL, Map.of())).isFalse();
  }

  @Test
  @DisplayName("B4 who cannot see pictures writes words, with or without accents, in any order")
  void words() {
    Challenge challenge = captcha.challenge(PORTAL, Language.ES, Mode.WORDS);
    Puzzle<String> puzzle = puzzles.words(inside(challenge)).puzzle();
    List<String> words =
        new ArrayList<>(puzzle.right().stream().map(puzzle.things()::get).toList());
    String typed = String.join("  ", words.reversed()).toUpperCase().replace("Á", "A");

    assertThat(challenge.criterion()).contains(puzzle.things());
    assertThat(challenge.tiles()).isEmpty();
    assertThat(captcha.verify(PORTAL, challenge.token(), Set.of(), typed)).isPresent();
  }

  @Test
  @DisplayName("B4 all the words, none, or one that was not asked for are wrong")
  void wrongWords() {
    for (String typed : List.of("", "caballo", "x".repeat(10_000))) {
      Challenge challenge = captcha.challenge(PORTAL, Language.EN, Mode.WORDS);
      assertThat(captcha.verify(PORTAL, challenge.token(), Set.of(), typed)).isEmpty();
    }
    Challenge challenge = captcha.challenge(PORTAL, Language.EN, Mode.WORDS);
    String all = String.join(",", puzzles.words(inside(challenge)).puzzle().things());
    assertThat(captcha.verify(PORTAL, challenge.token(), Set.of(), all)).isEmpty();
  }

  @Test
  @DisplayName("a challenge and a pass end after ten minutes and count in their own portal only")
  void bounds() {
    Challenge late = pictures();
    Challenge elsewhere = pictures();
    String pass = captcha.verify(PORTAL, late.token(), right(late), "").orElseThrow().reveal();
    PortalId other = new PortalId("alianza");

    assertThat(captcha.verify(other, elsewhere.token(), right(elsewhere), "")).isEmpty();
    assertThat(captcha.usePass(other, pass)).isFalse();
    assertThat(captcha.usePass(PORTAL, elsewhere.token())).isFalse();
    clock.advance(Duration.ofMinutes(10));
    assertThat(captcha.usePass(PORTAL, pass)).isFalse();
    assertThat(captcha.verify(PORTAL, elsewhere.token(), right(elsewhere), "")).isEmpty();
  }

  @Test
  @DisplayName(
      "of 64 answers to one challenge at the same moment one earns a pass, and of 64 uses of it one counts")
  void simultaneous() throws Exception {
    Challenge challenge = pictures();
    Set<Integer> tiles = right(challenge);
    String pass =
        captcha.verify(PORTAL, pictures().token(), Set.of(0), "").map(Secret::reveal).orElse("");

    assertThat(pass).isEmpty();
    assertThat(together(() -> captcha.verify(PORTAL, challenge.token(), tiles, "").isPresent()))
        .isEqualTo(1);
    Challenge next = pictures();
    String good = captcha.verify(PORTAL, next.token(), right(next), "").orElseThrow().reveal();
    assertThat(together(() -> captcha.usePass(PORTAL, good))).isEqualTo(1);
  }

  private static int together(Callable<Boolean> action) throws Exception {
    try (var executor = Executors.newFixedThreadPool(16)) {
      int count = 0;
      for (Future<Boolean> done : executor.invokeAll(java.util.Collections.nCopies(64, action))) {
        count += done.get() ? 1 : 0;
      }
      return count;
    }
  }

  @Test
  @DisplayName(
      "tiles are well-formed SVG that names nothing, the same at each call, never the same twice")
  void tiles() throws Exception {
    Challenge challenge = pictures();
    Set<String> seen = new HashSet<>();
    for (int n = 0; n < 9; n++) {
      byte[] svg = captcha.tile(PORTAL, challenge.token(), n).orElseThrow();
      String text = new String(svg, StandardCharsets.UTF_8);
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(svg));
      assertThat(captcha.tile(PORTAL, challenge.token(), n)).hasValue(svg);
      assertThat(text).doesNotContain("<script", "href", "<title", "<desc", "data-");
      seen.add(text);
    }
    Challenge again = pictures();
    for (int n = 0; n < 9; n++) {
      seen.add(
          new String(captcha.tile(PORTAL, again.token(), n).orElseThrow(), StandardCharsets.UTF_8));
    }
    assertThat(seen).hasSize(18);
    assertThat(captcha.tile(PORTAL, challenge.token(), 9)).isEmpty();
    assertThat(captcha.tile(PORTAL, challenge.token(), -1)).isEmpty();
  }

  @Test
  @DisplayName(
      "one picture drawn for two challenges is two files, and alternative texts tell nothing")
  void drawnAnew() {
    Picture picture = PICTURES.all().getFirst();
    byte[] svg = PICTURES.svg(picture.id());

    assertThat(TileDrawing.draw(new java.util.Random(1), svg))
        .isNotEqualTo(TileDrawing.draw(new java.util.Random(2), svg));
    assertThat(pictures().tiles())
        .extracting(Challenge.Tile::alt)
        .startsWith("Imagen 1", "Imagen 2");
  }

  @Test
  @DisplayName("turned off, every form passes; turned on again, none without an answer")
  void off() {
    assertThat(captcha("none").isOn()).isFalse();
    assertThat(captcha("none").answer(PORTAL, Map.of())).isTrue();
    assertThat(captcha.isOn()).isTrue();
  }
}
