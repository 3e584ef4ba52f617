package io.portero.asvs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Every algorithm and every key of the product, found in its sources.
class CryptographyTest {

  private static final Sources JAVA = Sources.java();

  private static List<String> asked(String type, Sources sources) {
    return sources.find("\\b" + type + "\\s*\\.getInstance\\(\\s*\"[^\"]+\"").stream()
        .map(found -> found.replaceAll(".*\"([^\"]+)\"", "$1"))
        .distinct()
        .sorted()
        .toList();
  }

  @Test
  @DisplayName("the only cipher is AES in GCM, with a nonce and a tag of 128 bits")
  @Asvs({"11.3.1", "11.3.2"})
  void ciphers() {
    assertThat(asked("Cipher", JAVA)).containsExactly("AES/GCM/NoPadding");
    assertThat(JAVA.find("Cipher\\s*\\.getInstance\\("))
        .hasSameSizeAs(JAVA.find("new GCMParameterSpec\\(TAG_BITS, nonce\\)"));
    assertThat(JAVA.find("TAG_BITS = \\d+")).allMatch(found -> found.endsWith("= 128"));
  }

  @Test
  @DisplayName(
      "hashes are SHA-256 and HMAC-SHA-256, but for checking what was imported or what another system asks")
  @Asvs({"11.2.3", "11.4.1", "11.4.3"})
  void hashes() {
    Sources own = JAVA.without("credential/");
    assertThat(asked("MessageDigest", own)).containsExactly("SHA-256");
    assertThat(asked("Mac", own)).containsExactly("HmacSHA256");
    assertThat(JAVA.find("\"(MD5|MD4|SHA|DES|DESede|RC4|ARCFOUR|Blowfish)\"")).isEmpty();
  }

  @Test
  @DisplayName(
      "cryptography is Java's own or Bouncy Castle's; nothing is asked from another provider")
  @Asvs("11.2.1")
  void implementations() {
    assertThat(JAVA.find("import org\\.bouncycastle\\.[^;]+").stream().map(CryptographyTest::room))
        .containsOnly("credential");
    assertThat(
            JAVA.find(
                "import (?:com\\.google\\.crypto|org\\.jasypt|javax\\.crypto\\.spec\\.DES)[^;]+"))
        .isEmpty();
    assertThat(asked("KDF", JAVA)).containsExactly("HKDF-SHA256");
  }

  @Test
  @DisplayName("the inventory holds every key that is derived, and no other")
  @Asvs({"11.1.1", "11.1.2"})
  void inventory() {
    assertThat(purposes().distinct())
        .containsExactlyInAnyOrderElementsOf(Documents.column("Keys", 0));
    assertThat(Documents.section("Keys"))
        .contains("32 random bytes or more", "never in the database, never in the code");
  }

  /// Each stands where a key is derived, as a text or as a constant of the same file.
  private static Stream<String> purposes() {
    Pattern purpose =
        Pattern.compile(
            "(?:new (?:Hmac|HmacRing|Seal|AesGcm)\\(\\s*[\\w.()]+,|\\bderive\\()\\s*(\"[^\"]+\"|[A-Z_]+\\b)");
    return JAVA.files().values().stream()
        .flatMap(
            text -> purpose.matcher(text).results().map(match -> literal(match.group(1), text)));
  }

  private static String literal(String found, String text) {
    String literal =
        found.startsWith("\"") ? found : text.split("\\b" + found + " = ", 2)[1].split(";", 2)[0];
    return literal.replace("\"", "");
  }

  private static String room(String found) {
    return found.replaceAll("/.*", "");
  }
}
