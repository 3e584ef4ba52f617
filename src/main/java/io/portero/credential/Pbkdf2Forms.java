package io.portero.credential;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How systems write PBKDF2. Every expression is of classes without alternatives between one delimiter and the next, so linear.
final class Pbkdf2Forms {

  private static final Pattern DJANGO =
      Pattern.compile(
          "pbkdf2_(sha1|sha256|sha512)\\$(\\d{1,7})\\$([^$]{1,128})\\$([A-Za-z0-9+/=]{8,128})");
  private static final Pattern PASSLIB =
      Pattern.compile(
          "\\$pbkdf2(?:-(sha1|sha256|sha512))?\\$(?:i=)?(\\d{1,7})(?:,l=\\d{1,4})?\\$([A-Za-z0-9+/.]{1,344})\\$([A-Za-z0-9+/.]{8,344})");

  /// Werkzeug's: the salt is text.
  private static final Pattern WERKZEUG =
      Pattern.compile(
          "pbkdf2:(sha1|sha256|sha512):(\\d{1,7})\\$([^$]{1,128})\\$([0-9A-Fa-f]{12,256})");

  /// OpenLDAP's, and passlib's name for it.
  private static final Pattern LDAP =
      Pattern.compile(
          "\\{PBKDF2(?:-(SHA1|SHA256|SHA512))?\\}(\\d{1,7})\\$([A-Za-z0-9+/.]{1,128})\\$([A-Za-z0-9+/.=]{8,344})",
          Pattern.CASE_INSENSITIVE);

  /// Dovecot's: with SHA-1, the salt is text.
  private static final Pattern DOVECOT =
      Pattern.compile(
          "\\{PBKDF2\\}\\$1\\$([^$]{1,128})\\$(\\d{1,7})\\$([0-9A-Fa-f]{12,256})",
          Pattern.CASE_INSENSITIVE);

  /// Spring Security's: salt and hash in hexadecimal, the rest by its version.
  private static final Pattern SPRING =
      Pattern.compile("\\{pbkdf2(@SpringSecurity_v5_8)?\\}([0-9a-f]{80,96})");

  /// 389 Directory Server's: rounds, salt and hash in one.
  private static final Pattern DIRECTORY_389 =
      Pattern.compile("\\{PBKDF2_(SHA256|SHA512)\\}([A-Za-z0-9+/=]{432})");

  private Pbkdf2Forms() {}

  static Optional<ForeignHash> read(String encoded) {
    Matcher django = DJANGO.matcher(encoded);
    if (django.matches()) {
      return hash(django, ForeignHash.utf8(django.group(3)), ForeignHash.base64(django.group(4)));
    }
    Matcher passlib = PASSLIB.matcher(encoded);
    if (passlib.matches()) {
      return hash(
          passlib, ForeignHash.base64(passlib.group(3)), ForeignHash.base64(passlib.group(4)));
    }
    Matcher werkzeug = WERKZEUG.matcher(encoded);
    if (werkzeug.matches()) {
      return hash(werkzeug, ForeignHash.utf8(werkzeug.group(3)), hex(werkzeug.group(4)));
    }
    Matcher ldap = LDAP.matcher(encoded);
    if (ldap.matches()) {
      return hash(ldap, ForeignHash.base64(ldap.group(3)), ForeignHash.base64(ldap.group(4)));
    }
    Matcher dovecot = DOVECOT.matcher(encoded);
    if (dovecot.matches()) {
      return Pbkdf2Hash.of(
          "sha1",
          Integer.parseInt(dovecot.group(2)),
          ForeignHash.utf8(dovecot.group(1)),
          hex(dovecot.group(3)));
    }
    return packed(encoded);
  }

  private static Optional<ForeignHash> packed(String encoded) {
    Matcher spring = SPRING.matcher(encoded);
    if (spring.matches()) {
      byte[] all = hex(spring.group(2));
      boolean newer = spring.group(1) != null;
      int salt = newer ? 16 : 8;
      return all.length == salt + 32
          ? Pbkdf2Hash.of(
              newer ? "sha256" : "sha1",
              newer ? 310_000 : 185_000,
              Arrays.copyOf(all, salt),
              Arrays.copyOfRange(all, salt, all.length))
          : Optional.empty();
    }
    Matcher directory = DIRECTORY_389.matcher(encoded);
    if (directory.matches()) {
      byte[] all = ForeignHash.base64(directory.group(2));
      return all.length == 4 + 64 + 256
          ? Pbkdf2Hash.of(
              directory.group(1).toLowerCase(Locale.ROOT),
              ByteBuffer.wrap(all).getInt(),
              Arrays.copyOfRange(all, 4, 68),
              Arrays.copyOfRange(all, 68, all.length))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private static Optional<ForeignHash> hash(Matcher m, byte[] salt, byte[] expected) {
    String function = m.group(1) == null ? "sha1" : m.group(1).toLowerCase(Locale.ROOT);
    return Pbkdf2Hash.of(function, Integer.parseInt(m.group(2)), salt, expected);
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }
}
