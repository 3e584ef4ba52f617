package io.portero.support;

import io.portero.shared.KeyPurpose;
import io.portero.shared.Keys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/// An installation's keys for tests: always the same, a different one for each purpose.
public final class SomeKeys {

  private SomeKeys() {}

  public static Keys one() {
    return named("test");
  }

  /// The keys of an installation that had the others before, newest first.
  public static Keys ring(String... newestFirst) {
    return named(newestFirst[0], List.of(newestFirst));
  }

  /// The keys of another installation.
  public static Keys named(String id) {
    return named(id, List.of());
  }

  private static Keys named(String id, List<String> ring) {
    return new Keys() {
      @Override
      public List<Keys> ring() {
        return ring.isEmpty() ? List.of(this) : ring.stream().map(SomeKeys::named).toList();
      }

      @Override
      public byte[] derive(KeyPurpose purpose) {
        return sha256(id + "/" + purpose.label());
      }

      @Override
      public String id() {
        return id;
      }
    };
  }

  /// The file of a master key, where an installation in `data` keeps it.
  public static Path fileIn(Path data) {
    try {
      Path file = Files.createDirectories(data.resolve("keys")).resolve("master.key");
      return Files.exists(file) ? file : Files.writeString(file, "a5".repeat(32) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
