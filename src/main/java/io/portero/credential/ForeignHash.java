package io.portero.credential;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// A hash made by another system, ready to be compared. Costs have upper bounds: a file of hashes is input too.
interface ForeignHash {

  boolean matches(String password);

  /// Reads one kind of encoded hash; empty if it is of another kind, damaged, or dearer than we are willing to pay.
  interface Reader {
    Optional<ForeignHash> read(String encoded);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// Base64 with or without padding; also passlib's, which writes `.` for `+`.
  static byte[] base64(String text) {
    return Base64.getDecoder().decode(text.replace('.', '+'));
  }
}
