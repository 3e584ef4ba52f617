package io.portero.captcha;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.captcha.Challenge.Mode;
import io.portero.picture.Picture;
import io.portero.picture.Pictures;
import io.portero.shared.Language;
import io.portero.shared.PortalId;
import io.portero.support.AtOnce;
import io.portero.support.SettableClock;
import io.portero.support.SomeKeys;
import io.portero.support.TestDatabase;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The drawn pictures of the grid (B4).
class TilesTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();
  private static final PortalId PORTAL = new PortalId("multiportal");
  private static final BrowserBinding BROWSER = new BrowserBinding("a cookie");
  private static final Pictures PICTURES = new Pictures();
  private static final Tiles TILES = new Tiles(PICTURES);

  private final Captcha captcha =
      new Captcha(
          new CaptchaSettings("on"),
          SettableClock.atSomeMorning(),
          SomeKeys.one(),
          new Puzzles(PICTURES, TILES, SomeKeys.one()),
          new ReplayGuard(DB.jdbc(), Clock.systemUTC()));

  private static BufferedImage image(byte[] jpeg) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(jpeg));
  }

  /// Channel by channel, so far apart that the eye could tell on plain paper.
  private static boolean differ(int one, int other) {
    return IntStream.of(0, 8, 16)
        .anyMatch(shift -> Math.abs((one >> shift & 255) - (other >> shift & 255)) > 8);
  }

  private static double difference(BufferedImage one, BufferedImage other) {
    int[] a = one.getRGB(0, 0, 120, 120, null, 0, 120);
    int[] b = other.getRGB(0, 0, 120, 120, null, 0, 120);
    return IntStream.range(0, a.length).filter(i -> differ(a[i], b[i])).count() / (double) a.length;
  }

  @Test
  @DisplayName("B4 a challenge's pictures are the same at each call, and another challenge's never")
  void ofOneChallenge() {
    Set<Integer> seen = new HashSet<>();
    for (int grid = 0; grid < 2; grid++) {
      String token = captcha.challenge(PORTAL, BROWSER, Language.ES, Mode.PICTURES).token();
      for (int n = 0; n < 9; n++) {
        byte[] tile = captcha.tile(PORTAL, BROWSER, token, n).orElseThrow();
        assertThat(captcha.tile(PORTAL, BROWSER, token, n)).hasValue(tile);
        seen.add(java.util.Arrays.hashCode(tile));
      }
      assertThat(captcha.tile(PORTAL, BROWSER, token, 9)).isEmpty();
      assertThat(captcha.tile(PORTAL, BROWSER, token, -1)).isEmpty();
    }
    assertThat(seen).hasSize(18);
  }

  @Test
  @DisplayName("B4 two drawings of any one picture differ in most of their pixels")
  void drawnAnew() throws IOException {
    Random seeds = new Random(4);
    for (Picture picture : PICTURES.all()) {
      BufferedImage one = image(TILES.paint(picture.id(), new Random(seeds.nextLong())));
      BufferedImage other = image(TILES.paint(picture.id(), new Random(seeds.nextLong())));
      assertThat(difference(one, other)).as(picture.id()).isGreaterThan(0.5);
    }
  }

  @Test
  @DisplayName("B4 every picture fits into 4 KB of a raster that carries nothing but pixels")
  void small() throws IOException {
    for (Picture picture : PICTURES.all()) {
      byte[] tile = TILES.paint(picture.id(), new Random(7));
      assertThat(tile).as(picture.id()).hasSizeBetween(800, 4_096).startsWith(0xff, 0xd8, 0xff);
      assertThat(image(tile).getWidth()).isEqualTo(120);
      assertThat(image(tile).getHeight()).isEqualTo(120);
    }
  }

  @Test
  @DisplayName(
      "B4 what is drawn stands out from its ground: without the picture most would look alike")
  void standsOut() throws IOException {
    for (Picture picture : PICTURES.all()) {
      BufferedImage tile = image(TILES.paint(picture.id(), new Random(9)));
      BufferedImage other = image(TILES.paint("cow", new Random(9)));
      if (!picture.id().equals("cow")) {
        assertThat(difference(tile, other)).as(picture.id()).isGreaterThan(0.04);
      }
    }
  }

  @Test
  @DisplayName("drawn by many at the same time, the same randomness still gives the same picture")
  void simultaneous() {
    byte[] alone = TILES.paint("cow", new Random(1));
    assertThat(AtOnce.times(24, () -> TILES.paint("cow", new Random(1))))
        .allSatisfy(tile -> assertThat(tile).isEqualTo(alone));
  }
}
