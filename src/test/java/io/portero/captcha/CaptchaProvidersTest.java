package io.portero.captcha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portero.asvs.Asvs;
import io.portero.picture.Pictures;
import io.portero.portal.CaptchaMode;
import io.portero.portal.CaptchaProvider;
import io.portero.portal.Portal;
import io.portero.portal.Portals;
import io.portero.shared.KeyPurpose;
import io.portero.shared.Language;
import io.portero.shared.PortalId;
import io.portero.shared.Refusal;
import io.portero.support.AtOnce;
import io.portero.support.CaptchaHouse;
import io.portero.support.SettableClock;
import io.portero.support.SomeKeys;
import io.portero.support.SomePortal;
import io.portero.support.TestDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/// Tokens of another house, exchanged for passes of ours.
class CaptchaProvidersTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();
  private static final CaptchaHouse HOUSE = new CaptchaHouse();
  private static final BrowserBinding BROWSER = new BrowserBinding("a cookie");
  private static final String HOST = "acceso.example";

  private final Captcha captcha =
      new Captcha(
          new CaptchaSettings("on"),
          SettableClock.atSomeMorning(),
          SomeKeys.one(),
          new Puzzles(new Pictures(), new Tiles(new Pictures()), SomeKeys.one()),
          new ReplayGuard(DB.jdbc(), Clock.systemUTC()));
  private final MockEnvironment settings =
      new MockEnvironment()
          .withProperty("portero.captcha-secret.demo", CaptchaHouse.SECRET)
          .withProperty("portero.internal.captcha-millis", "60000")
          .withProperty("portero.internal.captcha-url", HOUSE.url().toString());

  @AfterAll
  static void close() {
    HOUSE.close();
  }

  private static Portal portal(CaptchaProvider provider) {
    Portal some = SomePortal.named("demo");
    return new Portal(
        some.id(),
        some.identity(),
        some.organisation(),
        Optional.of(provider),
        some.plans(),
        some.files());
  }

  private static Portal portal(CaptchaMode mode, boolean work, boolean address) {
    return portal(new CaptchaProvider(mode, "0x4AAAAAAAAAAAA", work, address, List.of(HOST)));
  }

  private CaptchaProviders providers(Portal portal) {
    Portals portals =
        new Portals() {
          @Override
          public List<Portal> all() {
            return List.of(portal);
          }

          @Override
          public Optional<Portal> find(PortalId id) {
            return Optional.of(portal);
          }

          @Override
          public Optional<Portal> byHost(String host) {
            return Optional.empty();
          }
        };
    return new CaptchaProviders(
        captcha, () -> "https://puerta.example", portals, new ProviderSettings(settings));
  }

  private ProviderResult exchange(Portal portal, String token) {
    CaptchaProviders providers = providers(portal);
    try {
      return providers.exchange(portal, BROWSER, Language.ES, token, "203.0.113.7");
    } finally {
      providers.close();
    }
  }

  private boolean isGood(Portal portal, CaptchaMode asked, ProviderResult provided) {
    return provided instanceof ProviderResult.Passed(var pass)
        && captcha.usePass(asked, portal.id(), BROWSER, pass.reveal());
  }

  @ParameterizedTest
  @EnumSource(names = {"RECAPTCHA", "HCAPTCHA", "TURNSTILE"})
  @DisplayName("a good token earns a pass for a form that asks by its house, and for no other")
  void good(CaptchaMode mode) {
    Portal portal = portal(mode, false, false);

    assertThat(isGood(portal, mode, exchange(portal, CaptchaHouse.good(HOST, "demo")))).isTrue();
    assertThat(
            isGood(portal, CaptchaMode.IMAGES, exchange(portal, CaptchaHouse.good(HOST, "demo"))))
        .isFalse();
    assertThat(HOUSE.asked().getLast()).doesNotContainKey("remoteip");
    assertThat(HOUSE.asked().getLast().containsKey("sitekey"))
        .isEqualTo(mode == CaptchaMode.HCAPTCHA);
  }

  @Test
  @DisplayName("the person's address goes to the house only where the portal says so")
  @Asvs("14.2.3")
  void address() {
    exchange(portal(CaptchaMode.TURNSTILE, false, true), CaptchaHouse.good(HOST, "demo"));
    assertThat(HOUSE.asked().getLast()).containsEntry("remoteip", "203.0.113.7");
  }

  @Test
  @DisplayName("a token of another host's page or for another action earns nothing")
  void elsewhere() {
    Portal turnstile = portal(CaptchaMode.TURNSTILE, true, false);
    for (String token :
        List.of(
            CaptchaHouse.good("evil.example", "demo"),
            CaptchaHouse.good("", "demo"),
            CaptchaHouse.good("x." + HOST, "demo"),
            CaptchaHouse.good(HOST, "other"),
            CaptchaHouse.good(HOST, ""))) {
      assertThat(exchange(turnstile, token)).isInstanceOf(ProviderResult.Refused.class);
    }
    Portal own =
        portal(new CaptchaProvider(CaptchaMode.HCAPTCHA, "0x4AAAAAAAA", true, false, List.of()));
    assertThat(exchange(own, CaptchaHouse.good("puerta.example", "")))
        .isInstanceOf(ProviderResult.Passed.class);
    assertThat(exchange(own, CaptchaHouse.good(HOST, "")))
        .isInstanceOf(ProviderResult.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a&secret=b", "<script>", "é", "%00"})
  @DisplayName("what is no token is refused without asking anybody")
  void noToken(String token) {
    int asked = HOUSE.asked().size();
    Portal portal = portal(CaptchaMode.TURNSTILE, true, false);
    assertThat(exchange(portal, token)).isInstanceOf(ProviderResult.Refused.class);
    assertThat(exchange(portal, "x".repeat(8193))).isInstanceOf(ProviderResult.Refused.class);
    assertThat(HOUSE.asked()).hasSize(asked);
  }

  @Test
  @DisplayName("of 16 exchanges of one token at the same moment one earns a pass")
  void replay() {
    Portal portal = portal(CaptchaMode.TURNSTILE, true, false);
    String token = CaptchaHouse.good(HOST, "demo");
    assertThat(AtOnce.times(16, () -> exchange(portal, token)))
        .filteredOn(ProviderResult.Passed.class::isInstance)
        .hasSize(1);
    assertThat(captcha.provided(portal.id(), BROWSER, Language.ES, token)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"status:500:x", "garbage", "huge", "status:200:invalid-input-secret"})
  @DisplayName("while the house is down nothing stands in, or work does, as the portal says")
  @Asvs({"16.5.2", "16.5.3"})
  void down(String token) {
    assertThat(exchange(portal(CaptchaMode.TURNSTILE, false, false), token))
        .isEqualTo(new ProviderResult.Down(Optional.empty()));

    Portal portal = portal(CaptchaMode.TURNSTILE, true, false);
    Challenge work = ((ProviderResult.Down) exchange(portal, token)).instead().orElseThrow();
    CaptchaToken inside =
        new TokenCipher(SomeKeys.one(), KeyPurpose.CAPTCHA_TOKEN)
            .open(work.token())
            .flatMap(CaptchaToken::read)
            .orElseThrow();
    String number =
        ""
            + new Puzzles(new Pictures(), new Tiles(new Pictures()), SomeKeys.one())
                .work(inside)
                .number();
    CaptchaAnswer reply = CaptchaAnswer.of(Map.of("challenge", work.token(), "work", number));
    String pass = captcha.verify(portal.id(), BROWSER, reply).orElseThrow().reveal();
    assertThat(captcha.usePass(CaptchaMode.IMAGES, portal.id(), BROWSER, pass)).isFalse();
    assertThat(captcha.usePass(CaptchaMode.TURNSTILE, portal.id(), BROWSER, pass)).isTrue();
  }

  @Test
  @DisplayName("work that stood in for nobody is not enough where a house asks")
  void workAlone() {
    Portal portal = portal(CaptchaMode.TURNSTILE, true, false);
    Challenge work = captcha.challenge(portal.id(), BROWSER, Language.ES, Challenge.Mode.WORK);
    String number =
        java.util.stream.IntStream.range(0, work.work().most())
            .filter(n -> ProofOfWork.hash(work.work().salt() + n).equals(work.work().hash()))
            .mapToObj(String::valueOf)
            .findFirst()
            .orElseThrow();
    Map<String, String> form = Map.of("challenge", work.token(), "work", number);
    assertThat(captcha.answer(CaptchaMode.TURNSTILE, portal.id(), BROWSER, form)).isFalse();
  }

  @Test
  @DisplayName(
      "a portal whose secret key is missing does not start, and the reason names the variable")
  void noSecret() {
    settings.setProperty("portero.captcha-secret.demo", " ");
    Portal portal = portal(CaptchaMode.HCAPTCHA, false, false);
    assertThatThrownBy(() -> providers(portal))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.in(Locale.ENGLISH))
                  .isEqualTo(
                      "The portal “demo” asks hcaptcha for its captcha, but there is no secret key."
                          + " Set PORTERO_CAPTCHA_SECRET_DEMO or PORTERO_CAPTCHA_SECRET_DEMO_FILE.");
              assertThat(refusal.in(Locale.of("es"))).contains("falta la llave secreta");
            });
  }

  @Test
  @DisplayName("no setting leads to a provider on another machine")
  @Asvs("13.2.4")
  void onlyHere() {
    settings.setProperty("portero.internal.captcha-url", "https://evil.example");
    Portal portal = portal(CaptchaMode.HCAPTCHA, false, false);
    assertThatThrownBy(() -> providers(portal)).isInstanceOf(Refusal.class);
  }
}
