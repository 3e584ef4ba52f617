package io.portero.asvs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.portero.shared.KeyPurpose;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every algorithm and every key of the product, found in its sources.
class CryptographyTest {

  private static final Sources JAVA = Sources.java();
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.portero");

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
    assertThat(KeyPurpose.values())
        .extracting(KeyPurpose::label)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(Documents.column("Keys", 0));
    assertThat(Documents.section("Keys"))
        .contains("32 random bytes or more", "never in the database, never in the code");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("each key is used by one class alone, with the algorithm that the inventory names")
  void usedOnce(KeyPurpose purpose) {
    List<JavaClass> users =
        CLASSES.stream()
            .filter(type -> !type.isEquivalentTo(KeyPurpose.class))
            .filter(type ->
                type.getFieldAccessesFromSelf().stream()
                    .map(JavaFieldAccess::getTarget)
                    .anyMatch(field ->
                        field.getOwner().isEquivalentTo(KeyPurpose.class)
                            && field.getName().equals(purpose.name())))
            .toList();
    assertThat(users).as("classes that use " + purpose).hasSize(1);
    assertThat(users.getFirst().getDirectDependenciesFromSelf())
        .extracting(dependency -> dependency.getTargetClass().getSimpleName())
        .containsAnyOf(
            switch (purpose.algorithm()) {
              case HKDF -> new String[] {"KDF"};
              case HMAC -> new String[] {"Hmac", "HmacRing"};
              case AES_GCM -> new String[] {"AesGcm", "TokenCipher"};
            });
  }

  private static String room(String found) {
    return found.replaceAll("/.*", "");
  }
}
