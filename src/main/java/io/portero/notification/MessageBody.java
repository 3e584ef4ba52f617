package io.portero.notification;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// The words of a message. An SMS has a text only; the other two are empty.
record MessageBody(String subject, String text, String html) {

  /// A mail's HTML is long and says much again and again: packed it is a third, and so are what is encrypted, the row and its log.
  private static final int PACKED = 1;

  private static final int ROOM = 4 * 1024;

  byte[] toBytes() {
    var bytes = new ByteArrayOutputStream();
    bytes.write(PACKED);
    var fast = new Deflater(Deflater.BEST_SPEED);
    try (var out = new DataOutputStream(new DeflaterOutputStream(bytes, fast, ROOM))) {
      for (String part : new String[] {subject, text, html}) {
        byte[] utf8 = part.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      fast.end();
    }
    return bytes.toByteArray();
  }

  /// Also what an older version wrote, which packed nothing: it begins with the first byte of a length.
  static MessageBody fromBytes(byte[] bytes) {
    var stored = new ByteArrayInputStream(bytes);
    boolean packed = bytes[0] == PACKED && stored.read() == PACKED;
    try (var in = new DataInputStream(packed ? new InflaterInputStream(stored) : stored)) {
      return new MessageBody(read(in), read(in), read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  /// Bodies carry codes and links: they never print themselves.
  @Override
  public String toString() {
    return "Body[…]";
  }
}
