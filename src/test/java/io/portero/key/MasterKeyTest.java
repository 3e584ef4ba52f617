package io.portero.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portero.asvs.Asvs;
import io.portero.shared.KeyPurpose;
import io.portero.shared.Refusal;
import io.portero.support.AtOnce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {

  private static final HexFormat HEX = HexFormat.of();
  private static final String KEY =
      "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

  @Test
  @DisplayName("keys are derived as RFC 5869 says (test case 1)")
  @Asvs("11.2.1")
  void rfc5869() {
    byte[] okm =
        MasterKey.hkdf(
            HEX.parseHex("0b".repeat(22)),
            HEX.parseHex("000102030405060708090a0b0c"),
            HEX.parseHex("f0f1f2f3f4f5f6f7f8f9"),
            42);

    assertThat(HEX.formatHex(okm))
        .isEqualTo(
            "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
  }

  @Test
  @DisplayName(
      "each purpose has a key of its own, always the same, and the id names the master key without telling it")
  @Asvs("9.2.4")
  void purposes() {
    MasterKey key = MasterKey.read(KEY, "test");
    MasterKey other = MasterKey.read("ff" + KEY.substring(2), "test");

    assertThat(key.derive(KeyPurpose.SESSION))
        .hasSize(32)
        .isEqualTo(key.derive(KeyPurpose.SESSION))
        .isNotEqualTo(key.derive(KeyPurpose.JOURNEY_TOKEN));
    assertThat(key.derive(KeyPurpose.SESSION)).isNotEqualTo(other.derive(KeyPurpose.SESSION));
    assertThat(key.id()).hasSize(8).isNotEqualTo(other.id()).isNotEqualTo(KEY.substring(0, 8));
    assertThat(key).hasToString("MasterKey[" + key.id() + "]");
  }

  @Test
  @DisplayName("hex and base64 of the same bytes are the same key")
  void forms() {
    String base64 = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    assertThat(MasterKey.read(base64 + "\n", "test").id())
        .isEqualTo(MasterKey.read(KEY, "test").id());
  }

  @ParameterizedTest
  @DisplayName("a key that is short or no key at all is refused, and not shown")
  @ValueSource(
      strings = {
        "",
        "secret",
        "0001020304",
        "not base64 at all, is it, with these spaces and signs?!"
      })
  @Asvs("9.1.3")
  void refused(String text) {
    assertThatThrownBy(() -> MasterKey.read(text, "PORTERO_KEY"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("PORTERO_KEY")
        .hasMessageNotContaining("0001020304");
  }

  @Test
  @DisplayName(
      "the first start makes a key that only its owner may read; later starts find it again")
  @Asvs({"13.3.1", "13.3.2"})
  void made(@TempDir Path folder) throws Exception {
    Path data = folder.resolve("data");
    KeyFile.make(data);
    Path file = KeyFile.in(data);
    String key = Files.readString(file);

    assertThat(MasterKey.read(key, "file").id()).hasSize(8);
    KeyFile.make(data);
    assertThat(Files.readString(file)).isEqualTo(key);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  @DisplayName("starts at the same moment agree on one key and leave nothing else behind")
  void together(@TempDir Path data) throws Exception {
    assertThat(Set.copyOf(AtOnce.times(8, () -> makes(data)))).hasSize(1);
    try (var files = Files.list(data.resolve("keys"))) {
      assertThat(files).hasSize(1);
    }
  }

  private static String makes(Path data) throws IOException {
    KeyFile.make(data);
    return Files.readString(KeyFile.in(data));
  }
}
