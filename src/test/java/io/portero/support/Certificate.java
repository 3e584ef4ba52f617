package io.portero.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/// A key and its certificate, signed by itself, made by the JDK's own tool.
///
/// @param certificate PEM file, @param key PEM file
public record Certificate(KeyStore store, Path certificate, Path key) {

  private static final String PASSWORD = "changeit";

  /// @param name such as `dns:localhost` or `ip:127.0.0.1`
  public static Certificate of(String name, Path folder) {
    Path file = folder.resolve("keys.p12");
    try {
      make(name, folder, file);
      KeyStore store = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(file)) {
        store.load(in, PASSWORD.toCharArray());
      }
      return new Certificate(
          store,
          pem(folder, "CERTIFICATE", store.getCertificate("a").getEncoded()),
          pem(folder, "PRIVATE KEY", store.getKey("a", PASSWORD.toCharArray()).getEncoded()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void make(String name, Path folder, Path file) throws IOException {
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    String command =
        "%s -genkeypair -alias a -keyalg EC -dname CN=test -ext SAN=%s -storetype PKCS12 -keystore %s -storepass %s"
            .formatted(keytool, name, file, PASSWORD);
    Process made =
        new ProcessBuilder(command.split(" ", -1))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    if (made.onExit().join().exitValue() != 0) {
      throw new IllegalStateException(Files.readString(folder.resolve("keytool.log")));
    }
  }

  private static Path pem(Path folder, String what, byte[] bytes) throws IOException {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return Files.writeString(
        folder.resolve(what.replace(' ', '-') + ".pem"),
        "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n");
  }
}
