package io.portero.captcha;

import java.awt.image.BufferedImage;
import java.util.Random;

/// Shifts a picture's colours a little: each channel takes its own share of itself and of the next one. A lemon stays yellow to the eye,
/// and its colour is never the published one.
record Tint(double[] own, double[] next) {

  static Tint drawn(Random random) {
    return new Tint(shares(random, 0.82, 0.26), shares(random, -0.08, 0.22));
  }

  private static double[] shares(Random random, double least, double range) {
    return random.doubles(3).map(d -> least + range * d).toArray();
  }

  /// The same image, changed.
  BufferedImage on(BufferedImage image) {
    int width = image.getWidth();
    int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = shift(pixels[i]);
    }
    image.setRGB(0, 0, width, image.getHeight(), pixels, 0, width);
    return image;
  }

  private int shift(int argb) {
    int[] rgb = {argb >> 16 & 255, argb >> 8 & 255, argb & 255};
    int shifted = argb >>> 24;
    for (int c = 0; c < 3; c++) {
      double value = own[c] * rgb[c] + next[c] * rgb[(c + 1) % 3];
      shifted = shifted << 8 | (int) Math.clamp(value, 0, 255);
    }
    return shifted;
  }
}
