package io.portero.captcha;

import io.portero.captcha.CaptchaToken.Kind;
import io.portero.captcha.Challenge.Mode;
import io.portero.portal.CaptchaMode;
import io.portero.shared.Hmac;
import io.portero.shared.KeyPurpose;
import io.portero.shared.Keys;
import io.portero.shared.Language;
import io.portero.shared.PortalId;
import io.portero.shared.Secret;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// "No soy un robot" (B4): a grid of pictures, or a written task of equal strength for those who cannot see it. A
/// challenge is a sealed token until it is answered, then one row that says so: right or wrong, it is never answered
/// twice, and only by the browser that asked.
@Component
public class Captcha {

  private static final Duration LIFETIME = Duration.ofMinutes(10);

  /// How long a provider's token is known as used: far longer than any of them lives.
  private static final Duration TOKEN_MEMORY = Duration.ofDays(1);

  private final CaptchaSettings settings;
  private final Clock clock;
  private final TokenCipher cipher;
  private final Puzzles puzzles;
  private final ReplayGuard used;
  private final Hmac hmac;

  Captcha(CaptchaSettings settings, Clock clock, Keys keys, Puzzles puzzles, ReplayGuard used) {
    this.settings = settings;
    this.clock = clock;
    this.cipher = new TokenCipher(keys, KeyPurpose.CAPTCHA_TOKEN);
    this.puzzles = puzzles;
    this.used = used;
    this.hmac = new Hmac(keys, KeyPurpose.CAPTCHA_BROWSER);
  }

  /// Whether pages must show one; `PORTERO_CAPTCHA=none` turns it off in the embedded default.
  public boolean isOn() {
    return !settings.captchaIsOff();
  }

  /// How a page asks that should ask in `mode`: not at all while the captcha is off.
  public CaptchaMode shown(CaptchaMode mode) {
    return isOn() ? mode : CaptchaMode.NONE;
  }

  /// A new question; writes nothing.
  public Challenge challenge(
      PortalId portal, BrowserBinding browser, Language language, Mode mode) {
    return challenge(ticket(Kind.valueOf(mode.name()), portal, name(browser), language), mode);
  }

  /// Work that earns what a provider's token would have. Asked for by us alone, once the provider was found not to answer.
  Challenge standIn(PortalId portal, BrowserBinding browser, Language language) {
    return challenge(ticket(Kind.STAND_IN, portal, name(browser), language), Mode.WORK);
  }

  /// A pass for a provider's token, which earns one once.
  Optional<Secret> provided(
      PortalId portal, BrowserBinding browser, Language language, String token) {
    ByteBuffer id = ByteBuffer.wrap(hmac.of("token", portal.value(), token));
    CaptchaToken pass = ticket(Kind.PROVIDED_PASS, portal, name(browser), language);
    return used.use(new UUID(id.getLong(), id.getLong()), clock.instant().plus(TOKEN_MEMORY))
        ? Optional.of(Secret.of(cipher.close(pass.bytes())))
        : Optional.empty();
  }

  private Challenge challenge(CaptchaToken captchaToken, Mode mode) {
    Language language = captchaToken.language();
    String token = cipher.close(captchaToken.bytes());
    ProofOfWork work = puzzles.work(captchaToken).work();
    return switch (mode) {
      case WORDS ->
          new Challenge(token, mode, puzzles.words(captchaToken).question(), List.of(), work);
      case PICTURES ->
          new Challenge(
              token, mode, puzzles.pictures(captchaToken).question(), tiles(language), work);
      case WORK -> new Challenge(token, mode, "", List.of(), work);
    };
  }

  /// Picture `n` of a challenge as a small JPEG; the same at each call. Empty for a token that is not a valid grid of this browser.
  ///
  /// @throws io.portero.shared.Overloaded if too many ask for pictures at once
  public Optional<byte[]> tile(PortalId portal, BrowserBinding browser, String token, int n) {
    return open(portal, browser, token)
        .filter(captchaToken -> captchaToken.kind() == Kind.PICTURES && n >= 0 && n < Puzzle.SIZE)
        .map(captchaToken -> puzzles.tile(captchaToken, n));
  }

  /// Takes the answer. A challenge is used up by its first answer: call this where the row is kept even if the
  /// answer is wrong.
  ///
  /// @return a pass for one form, valid for 10 minutes; empty if the answer is wrong, late or not the first
  public Optional<Secret> verify(PortalId portal, BrowserBinding browser, CaptchaAnswer reply) {
    return answered(portal, browser, reply)
        .map(captchaToken ->
            ticket(earned(captchaToken), portal, captchaToken.browser(), captchaToken.language()))
        .map(pass -> Secret.of(cipher.close(pass.bytes())));
  }

  /// The challenge that this answers rightly, and first.
  private Optional<CaptchaToken> answered(
      PortalId portal, BrowserBinding browser, CaptchaAnswer reply) {
    return open(portal, browser, reply.token())
        .filter(CaptchaToken::isChallenge)
        .filter(captchaToken -> used.use(captchaToken.id(), captchaToken.expiresAt()))
        .filter(captchaToken -> puzzles.isRight(captchaToken, reply));
  }

  /// Whether a pass is good where `mode` asks; uses it up in the caller's transaction. Our pictures and words are good
  /// everywhere, for those who cannot do what is asked; other passes only where no more is asked for.
  public boolean usePass(CaptchaMode mode, PortalId portal, BrowserBinding browser, String pass) {
    return open(portal, browser, pass)
        .filter(captchaToken -> isEnough(captchaToken.kind(), mode))
        .filter(captchaToken -> used.use(captchaToken.id(), captchaToken.expiresAt()))
        .isPresent();
  }

  /// A pass for the form that comes next, earned by the one before it: the same each time it is asked for, good once.
  ///
  /// @param id of what earned it, @param by how that asked, @param at when it was earned
  public Optional<Secret> earned(
      PortalId portal,
      BrowserBinding browser,
      Language language,
      UUID id,
      CaptchaMode by,
      Instant at) {
    Instant expiresAt = at.plus(LIFETIME);
    if (!shown(by).asks() || !clock.instant().isBefore(expiresAt) || used.isUsed(id)) {
      return Optional.empty();
    }
    Kind kind =
        by == CaptchaMode.ALTCHA
            ? Kind.WORK_PASS
            : by.isProvided() ? Kind.PROVIDED_PASS : Kind.PASS;
    CaptchaToken pass = new CaptchaToken(kind, portal, name(browser), language, id, expiresAt);
    return Optional.of(Secret.of(cipher.close(pass.bytes())));
  }

  /// Whether a form comes with a right answer: a pass in `captchaPass`, or, without scripts, the fields of [CaptchaAnswer].
  public boolean answer(
      CaptchaMode mode, PortalId portal, BrowserBinding browser, Map<String, String> form) {
    if (!shown(mode).asks()) {
      return true;
    }
    String pass = form.getOrDefault("captchaPass", "");
    return pass.isEmpty()
        ? answered(portal, browser, CaptchaAnswer.of(form))
            .filter(captchaToken -> isEnough(earned(captchaToken), mode))
            .isPresent()
        : usePass(mode, portal, browser, pass);
  }

  private static Kind earned(CaptchaToken answered) {
    return switch (answered.kind()) {
      case WORK -> Kind.WORK_PASS;
      case STAND_IN -> Kind.PROVIDED_PASS;
      case PICTURES, WORDS, PASS, WORK_PASS, PROVIDED_PASS -> Kind.PASS;
    };
  }

  private static boolean isEnough(Kind pass, CaptchaMode asked) {
    return switch (pass) {
      case PASS -> true;
      case WORK_PASS -> asked == CaptchaMode.ALTCHA;
      case PROVIDED_PASS -> asked.isProvided();
      case PICTURES, WORDS, WORK, STAND_IN -> false;
    };
  }

  private CaptchaToken ticket(Kind kind, PortalId portal, String browser, Language language) {
    Instant expiresAt = clock.instant().plus(LIFETIME);
    return new CaptchaToken(kind, portal, browser, language, UUID.randomUUID(), expiresAt);
  }

  private Optional<CaptchaToken> open(PortalId portal, BrowserBinding browser, String token) {
    return cipher
        .open(token)
        .flatMap(CaptchaToken::read)
        .filter(captchaToken -> captchaToken.isValid(portal, name(browser), clock.instant()));
  }

  private String name(BrowserBinding browser) {
    return HexFormat.of().formatHex(hmac.of(browser.id()), 0, 16);
  }

  private static List<Challenge.Tile> tiles(Language language) {
    String name = language == Language.ES ? "Imagen " : "Picture ";
    return IntStream.range(0, Puzzle.SIZE)
        .mapToObj(i -> new Challenge.Tile(i, name + (i + 1)))
        .toList();
  }
}
