package io.portero.captcha;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/// One picture of the grid, drawn anew for each challenge: turned, moved, scaled, slanted and tinted, on a ground of
/// its own colours, with shapes behind and before it. A raster, so that no path of the public picture is in it.
final class TileDrawing {

  /// Pixels each way.
  static final int SIZE = 120;

  private static final double UNITS = 32;
  private static final int SHAPES = 6;

  private final Random random;

  TileDrawing(Random random) {
    this.random = random;
  }

  /// @param picture of 32 × 32 units
  BufferedImage draw(SVGDocument picture) {
    BufferedImage tile = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = pen(tile);
    ground(pen);
    shapes(pen, 0.5f);
    pen.drawImage(Tint.drawn(random).on(layer(picture)), 0, 0, null);
    shapes(pen, 0.16f);
    pen.dispose();
    return Ripples.drawn(random).on(tile);
  }

  /// The picture alone, on nothing.
  private BufferedImage layer(SVGDocument picture) {
    BufferedImage layer = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = pen(layer);
    pen.transform(place());
    picture.render(null, pen, new ViewBox(0, 0, (float) UNITS, (float) UNITS));
    pen.dispose();
    return layer;
  }

  private AffineTransform place() {
    double scale = between(0.60, 0.78) * SIZE / UNITS;
    AffineTransform place = new AffineTransform();
    place.translate(between(0.44, 0.56) * SIZE, between(0.44, 0.56) * SIZE);
    place.rotate(Math.toRadians(between(-28, 28)));
    place.shear(between(-0.12, 0.12), between(-0.08, 0.08));
    place.scale(random.nextBoolean() ? scale : -scale, scale * between(0.92, 1.08));
    place.translate(-UNITS / 2, -UNITS / 2);
    return place;
  }

  private void ground(Graphics2D pen) {
    pen.setPaint(
        new GradientPaint(
            (float) between(0, SIZE), 0, pale(), (float) between(0, SIZE), SIZE, pale()));
    pen.fillRect(0, 0, SIZE, SIZE);
  }

  private void shapes(Graphics2D pen, float opacity) {
    pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, opacity));
    for (int i = 0; i < SHAPES; i++) {
      pen.setPaint(pale());
      double x = between(0, SIZE);
      double y = between(0, SIZE);
      double size = between(5, 24);
      pen.fill(
          random.nextBoolean()
              ? new Ellipse2D.Double(x - size / 2, y - size / 2, size, size)
              : triangle(x, y, size));
    }
    pen.setComposite(AlphaComposite.SrcOver);
  }

  private Path2D triangle(double x, double y, double size) {
    Path2D path = new Path2D.Double();
    path.moveTo(x, y);
    path.lineTo(x + between(-1, 1) * size, y + size);
    path.lineTo(x + size, y + between(-1, 1) * size);
    path.closePath();
    return path;
  }

  /// Light enough for every picture to stand out, and calm in a dark page too.
  private Color pale() {
    return Color.getHSBColor(
        random.nextFloat(), (float) between(0.10, 0.34), (float) between(0.80, 0.97));
  }

  private double between(double least, double most) {
    return least + random.nextDouble() * (most - least);
  }

  private static Graphics2D pen(BufferedImage image) {
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return pen;
  }
}
