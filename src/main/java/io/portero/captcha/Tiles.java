package io.portero.captcha;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import io.portero.picture.Pictures;
import io.portero.shared.Overloaded;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.springframework.stereotype.Component;

/// Paints the grid's tiles as small JPEGs. Half of the cores at most are at it: whoever asks for too many tiles waits for
/// tiles, while everybody else's pages go on.
@Component
class Tiles {

  private static final float QUALITY = 0.7f;
  private static final int PATIENCE_SECONDS = 2;

  private final Pictures pictures;
  private final Map<String, SVGDocument> parsed = new ConcurrentHashMap<>();
  private final Semaphore brushes =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

  Tiles(Pictures pictures) {
    this.pictures = pictures;
  }

  /// The same bytes for the same randomness.
  ///
  /// @throws Overloaded if too many ask at once
  byte[] paint(String picture, Random random) {
    SVGDocument document = parsed.computeIfAbsent(picture, this::parse);
    if (!turn()) {
      throw new Overloaded(PATIENCE_SECONDS);
    }
    try {
      return jpeg(new TileDrawing(random).draw(document));
    } finally {
      brushes.release();
    }
  }

  private boolean turn() {
    try {
      return brushes.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private SVGDocument parse(String picture) {
    var svg = new ByteArrayInputStream(pictures.svg(picture));
    return Objects.requireNonNull(
        new SVGLoader().load(svg, null, LoaderContext.createDefault()), picture);
  }

  private static byte[] jpeg(BufferedImage image) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam quality = writer.getDefaultWriteParam();
    quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    quality.setCompressionQuality(QUALITY);
    var bytes = new ByteArrayOutputStream(4_096);
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), quality);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nothing is written but memory
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
