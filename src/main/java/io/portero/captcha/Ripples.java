package io.portero.captcha;

import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.SplittableRandom;

/// Bends a tile as moving water does and strews grain over it, so that no outline is a straight copy and hardly a pixel is like
/// that of another drawing.
///
/// @param across, down amplitude in pixels, wavelength in pixels, phase
/// @param grain seed of the noise: a generator of its own, since its values can be seen
record Ripples(double[] across, double[] down, long grain) {

  private static final int GRAIN = 9;

  static Ripples drawn(Random random) {
    return new Ripples(wave(random), wave(random), random.nextLong());
  }

  private static double[] wave(Random random) {
    return new double[] {
      1.2 + 1.4 * random.nextDouble(),
      34 + 30 * random.nextDouble(),
      2 * Math.PI * random.nextDouble()
    };
  }

  BufferedImage on(BufferedImage tile) {
    int size = tile.getWidth();
    SplittableRandom noise = new SplittableRandom(grain);
    BufferedImage bent = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        int from = at(tile, x + bend(across, y), y + bend(down, x));
        bent.setRGB(x, y, strew(from, noise.nextInt(-GRAIN, GRAIN + 1)));
      }
    }
    return bent;
  }

  private static double bend(double[] wave, int along) {
    return wave[0] * Math.sin(2 * Math.PI * along / wave[1] + wave[2]);
  }

  /// Between four pixels, so that edges stay smooth.
  private static int at(BufferedImage tile, double x, double y) {
    int left = (int) Math.clamp(x, 0, tile.getWidth() - 1.001);
    int top = (int) Math.clamp(y, 0, tile.getHeight() - 1.001);
    int right = Math.min(left + 1, tile.getWidth() - 1);
    int below = Math.min(top + 1, tile.getHeight() - 1);
    double h = Math.clamp(x - left, 0, 1);
    double v = Math.clamp(y - top, 0, 1);
    return mix(
        mix(tile.getRGB(left, top), tile.getRGB(right, top), h),
        mix(tile.getRGB(left, below), tile.getRGB(right, below), h),
        v);
  }

  private static int mix(int one, int other, double share) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double value = (one >> shift & 255) * (1 - share) + (other >> shift & 255) * share;
      mixed |= (int) Math.round(value) << shift;
    }
    return mixed;
  }

  private static int strew(int rgb, int grain) {
    int strewn = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      strewn |= Math.clamp((rgb >> shift & 255) + grain, 0, 255) << shift;
    }
    return strewn;
  }
}
