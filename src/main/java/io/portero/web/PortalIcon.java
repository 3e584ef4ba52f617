package io.portero.web;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;

/// A door in a portal's colours, drawn without any font: for what takes pixels only. Pages show the portal's own logo.
///
/// @param back `#rrggbb` of the ground, @param front of the door
record PortalIcon(String back, String front) {

  static final PortalIcon OURS = new PortalIcon("#1f3d5a", "#ffffff");

  private static final Map<String, byte[]> DRAWN = new ConcurrentHashMap<>();

  byte[] png(int size) {
    return DRAWN.computeIfAbsent(back + front + size, _ -> draw(size));
  }

  /// One picture in the old wrapping: https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10)
  byte[] ico(int size) {
    byte[] png = png(size);
    ByteBuffer ico = ByteBuffer.allocate(22 + png.length).order(ByteOrder.LITTLE_ENDIAN);
    ico.putShort((short) 0).putShort((short) 1).putShort((short) 1);
    ico.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
    ico.putShort((short) 1).putShort((short) 32).putInt(png.length).putInt(22).put(png);
    return ico.array();
  }

  private byte[] draw(int size) {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(Color.decode(back));
    pen.fillRect(0, 0, size, size);
    pen.setColor(Color.decode(front));
    double s = size / 32.0;
    pen.setStroke(new BasicStroke((float) (2.5 * s)));
    Path2D door = new Path2D.Double();
    door.moveTo(10 * s, 25 * s);
    door.lineTo(10 * s, 14 * s);
    door.append(new Arc2D.Double(10 * s, 8 * s, 12 * s, 12 * s, 180, -180, Arc2D.OPEN), true);
    door.lineTo(22 * s, 25 * s);
    door.closePath();
    pen.draw(door);
    pen.fill(new Ellipse2D.Double(17.5 * s, 17 * s, 2.5 * s, 2.5 * s));
    pen.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }
}
