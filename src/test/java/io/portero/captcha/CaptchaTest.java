package io.portero.captcha;

import static io.portero.portal.CaptchaMode.ALTCHA;
import static io.portero.portal.CaptchaMode.IMAGES;
import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.captcha.Challenge.Mode;
import io.portero.picture.Pictures;
import io.portero.portal.CaptchaMode;
import io.portero.shared.KeyPurpose;
import io.portero.shared.Language;
import io.portero.shared.PortalId;
import io.portero.shared.Secret;
import io.portero.support.AtOnce;
import io.portero.support.SettableClock;
import io.portero.support.SomeKeys;
import io.portero.support.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CaptchaTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();
  private static final PortalId PORTAL = new PortalId("multiportal");
  private static final Pictures PICTURES = new Pictures();
  private static final Tiles TILES = new Tiles(PICTURES);
  private static final BrowserBinding BROWSER = new BrowserBinding("a cookie");

  private final SettableClock clock = SettableClock.atSomeMorning();
  private final Puzzles puzzles = new Puzzles(PICTURES, TILES, SomeKeys.one());
  private final Captcha captcha = captcha("on");

  private Captcha captcha(String value) {
    return new Captcha(
        new CaptchaSettings(value),
        clock,
        SomeKeys.one(),
        puzzles,
        new ReplayGuard(DB.jdbc(), clock));
  }

  private Challenge pictures() {
    return captcha.challenge(PORTAL, BROWSER, Language.ES, Mode.PICTURES);
  }

  /// What only the server knows.
  private CaptchaToken inside(Challenge challenge) {
    return new TokenCipher(SomeKeys.one(), KeyPurpose.CAPTCHA_TOKEN)
        .open(challenge.token())
        .flatMap(CaptchaToken::read)
        .orElseThrow();
  }

  private Set<Integer> right(Challenge challenge) {
    return puzzles.pictures(inside(challenge)).puzzle().right();
  }

  /// An answer with the work done that the challenge asks for.
  private Optional<Secret> verify(
      PortalId portal, BrowserBinding browser, String token, Set<Integer> tiles, String words) {
    return captcha.verify(portal, browser, new CaptchaAnswer(token, tiles, words, work(token)));
  }

  private String work(String token) {
    return new TokenCipher(SomeKeys.one(), KeyPurpose.CAPTCHA_TOKEN)
        .open(token)
        .flatMap(CaptchaToken::read)
        .map(captchaToken -> Integer.toString(puzzles.work(captchaToken).number()))
        .orElse("");
  }

  private static String list(Set<Integer> tiles) {
    return tiles.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  @Test
  @DisplayName("B4 the right pictures earn a pass, good for one form")
  void rightAnswer() {
    Challenge challenge = pictures();

    Optional<Secret> pass = verify(PORTAL, BROWSER, challenge.token(), right(challenge), "");

    assertThat(challenge.criterion()).startsWith("Seleccione todas las imágenes con ");
    assertThat(challenge.tiles()).hasSize(9);
    assertThat(
            captcha.answer(
                IMAGES, PORTAL, BROWSER, Map.of("captchaPass", pass.orElseThrow().reveal())))
        .isTrue();
    assertThat(captcha.usePass(IMAGES, PORTAL, BROWSER, pass.get().reveal())).isFalse();
  }

  @Test
  @DisplayName("B4 one picture too many or too few is wrong, and then the right ones come too late")
  void wrongAnswer() {
    Challenge challenge = pictures();
    Set<Integer> fewer = new HashSet<>(right(challenge));
    fewer.remove(fewer.iterator().next());

    assertThat(verify(PORTAL, BROWSER, challenge.token(), fewer, "")).isEmpty();
    assertThat(verify(PORTAL, BROWSER, challenge.token(), right(challenge), "")).isEmpty();
    assertThat(verify(PORTAL, BROWSER, pictures().token(), Set.of(0, 1, 2, 3, 4, 5, 6, 7, 8), ""))
        .isEmpty();
    assertThat(verify(PORTAL, BROWSER, pictures().token(), Set.of(), "")).isEmpty();
  }

  @Test
  @DisplayName("B4 without scripts the answer comes with the form itself")
  void withoutScripts() {
    Challenge challenge = pictures();
    Map<String, String> form =
        Map.of(
            "challenge",
            challenge.token(),
            "tile",
            list(right(challenge)),
            "work",
            work(challenge.token()),
            "captchaPass",
            "");

    assertThat(captcha.answer(IMAGES, PORTAL, BROWSER, form)).isTrue();
    assertThat(captcha.answer(IMAGES, PORTAL, BROWSER, form)).isFalse();
    assertThat(captcha.answer(IMAGES, PORTAL, BROWSER, Map.of())).isFalse();
  }

  @Test
  @DisplayName("B4 who cannot see pictures writes words, with or without accents, in any order")
  void words() {
    Challenge challenge = captcha.challenge(PORTAL, BROWSER, Language.ES, Mode.WORDS);
    Puzzle<String> puzzle = puzzles.words(inside(challenge)).puzzle();
    List<String> words =
        new ArrayList<>(puzzle.right().stream().map(puzzle.things()::get).toList());
    String typed = String.join("  ", words.reversed()).toUpperCase(Locale.ROOT).replace("Á", "A");

    assertThat(challenge.criterion()).contains(puzzle.things());
    assertThat(challenge.tiles()).isEmpty();
    assertThat(verify(PORTAL, BROWSER, challenge.token(), Set.of(), typed)).isPresent();
  }

  @Test
  @DisplayName("B4 all the words, none, or one that was not asked for are wrong")
  void wrongWords() {
    for (String typed : List.of("", "caballo", "x".repeat(10_000))) {
      Challenge challenge = captcha.challenge(PORTAL, BROWSER, Language.EN, Mode.WORDS);
      assertThat(verify(PORTAL, BROWSER, challenge.token(), Set.of(), typed)).isEmpty();
    }
    Challenge challenge = captcha.challenge(PORTAL, BROWSER, Language.EN, Mode.WORDS);
    String all = String.join(",", puzzles.words(inside(challenge)).puzzle().things());
    assertThat(verify(PORTAL, BROWSER, challenge.token(), Set.of(), all)).isEmpty();
  }

  @Test
  @DisplayName("a challenge and a pass end after ten minutes and count in their own portal only")
  @Asvs({"9.2.1", "9.2.3"})
  void bounds() {
    Challenge late = pictures();
    Challenge elsewhere = pictures();
    String pass = verify(PORTAL, BROWSER, late.token(), right(late), "").orElseThrow().reveal();
    PortalId other = new PortalId("alianza");

    assertThat(verify(other, BROWSER, elsewhere.token(), right(elsewhere), "")).isEmpty();
    assertThat(captcha.usePass(IMAGES, other, BROWSER, pass)).isFalse();
    assertThat(captcha.usePass(IMAGES, PORTAL, BROWSER, elsewhere.token())).isFalse();
    clock.advance(Duration.ofMinutes(10));
    assertThat(captcha.usePass(IMAGES, PORTAL, BROWSER, pass)).isFalse();
    assertThat(verify(PORTAL, BROWSER, elsewhere.token(), right(elsewhere), "")).isEmpty();
  }

  @Test
  @DisplayName(
      "of 64 answers to one challenge at the same moment one earns a pass, and of 64 uses of it one counts")
  void simultaneous() throws Exception {
    Challenge challenge = pictures();
    Set<Integer> tiles = right(challenge);
    String pass =
        verify(PORTAL, BROWSER, pictures().token(), Set.of(0), "").map(Secret::reveal).orElse("");

    assertThat(pass).isEmpty();
    assertThat(together(() -> verify(PORTAL, BROWSER, challenge.token(), tiles, "").isPresent()))
        .isEqualTo(1);
    Challenge next = pictures();
    String good = verify(PORTAL, BROWSER, next.token(), right(next), "").orElseThrow().reveal();
    assertThat(together(() -> captcha.usePass(IMAGES, PORTAL, BROWSER, good))).isEqualTo(1);
  }

  private static int together(Callable<Boolean> action) {
    return Collections.frequency(AtOnce.times(64, action), true);
  }

  @Test
  @DisplayName("B4 question, pictures, answer and pass are of one browser")
  @Asvs("9.2.2")
  void boundToBrowser() {
    Challenge challenge = pictures();
    Set<Integer> tiles = right(challenge);
    BrowserBinding other = new BrowserBinding("another cookie");

    assertThat(captcha.tile(PORTAL, other, challenge.token(), 0)).isEmpty();
    assertThat(verify(PORTAL, other, challenge.token(), tiles, "")).isEmpty();
    String pass = verify(PORTAL, BROWSER, challenge.token(), tiles, "").orElseThrow().reveal();
    assertThat(captcha.usePass(IMAGES, PORTAL, other, pass)).isFalse();
    assertThat(captcha.usePass(IMAGES, PORTAL, BROWSER, pass)).isTrue();
  }

  @Test
  @DisplayName("B4 alternative texts tell nothing")
  void alternativeTexts() {
    assertThat(pictures().tiles())
        .extracting(Challenge.Tile::alt)
        .startsWith("Imagen 1", "Imagen 2");
  }

  @Test
  @DisplayName("B4 the right pictures without the work that goes with them earn nothing")
  void withoutWork() {
    for (String work : List.of("", "-1", "x", "200000")) {
      Challenge challenge = pictures();
      CaptchaAnswer reply = new CaptchaAnswer(challenge.token(), right(challenge), "", work);
      assertThat(captcha.verify(PORTAL, BROWSER, reply)).isEmpty();
    }
  }

  @Test
  @DisplayName("B4 work alone earns a pass, once, for forms that ask for no more than work")
  void workAlone() {
    Challenge challenge = captcha.challenge(PORTAL, BROWSER, Language.ES, Mode.WORK);
    String pass = verify(PORTAL, BROWSER, challenge.token(), Set.of(), "").orElseThrow().reveal();
    Map<String, String> form = Map.of("captchaPass", pass);

    assertThat(challenge.criterion()).isEmpty();
    assertThat(verify(PORTAL, BROWSER, challenge.token(), Set.of(), "")).isEmpty();
    assertThat(captcha.answer(IMAGES, PORTAL, BROWSER, form)).isFalse();
    assertThat(captcha.answer(ALTCHA, PORTAL, BROWSER, form)).isTrue();
    assertThat(captcha.answer(ALTCHA, PORTAL, BROWSER, form)).isFalse();
  }

  @Test
  @DisplayName("B4 work that is sent with the form is not enough where pictures are asked for")
  @Asvs("9.2.2")
  void workInForm() {
    for (CaptchaMode mode : List.of(IMAGES, ALTCHA)) {
      String token = captcha.challenge(PORTAL, BROWSER, Language.ES, Mode.WORK).token();
      Map<String, String> form = Map.of("challenge", token, "work", work(token));
      assertThat(captcha.answer(mode, PORTAL, BROWSER, form)).isEqualTo(mode == ALTCHA);
    }
  }

  @Test
  @DisplayName("B4 the number sought has the hash that is shown, and no other below the limit has")
  void oneNumber() {
    ProofOfWork.Solved drawn = ProofOfWork.drawn(new java.util.Random(3));
    ProofOfWork work = drawn.work();

    assertThat(
            IntStream.range(0, work.most())
                .filter(n -> ProofOfWork.hash(work.salt() + n).equals(work.hash())))
        .containsExactly(drawn.number());
    assertThat(work.salt() + work.most()).hasSizeLessThan(56);
  }

  @Test
  @DisplayName("turned off, every form passes; turned on again, none without an answer")
  void off() {
    assertThat(captcha("none").isOn()).isFalse();
    assertThat(captcha("none").answer(IMAGES, PORTAL, BROWSER, Map.of())).isTrue();
    assertThat(captcha.isOn()).isTrue();
    assertThat(captcha("none").shown(ALTCHA)).isEqualTo(CaptchaMode.NONE);
    assertThat(captcha.shown(ALTCHA)).isEqualTo(ALTCHA);
  }
}
