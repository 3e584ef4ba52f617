package io.portero.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portero.shared.Refusal;
import io.portero.support.AtOnce;
import io.portero.support.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// An installation knows which keys its data were made with.
class InstallationKeysTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  private static final String ONE = "01".repeat(32);
  private static final String TWO = "02".repeat(32);
  private static final String ID_ONE = MasterKey.read(ONE, "").id();
  private static final String ID_TWO = MasterKey.read(TWO, "").id();

  @TempDir Path data;
  private final InstallationKeys keys = new InstallationKeys(DB.jdbc(), DB.transactions());

  @BeforeEach
  void nobodyYet() {
    DB.jdbc().sql("truncate installation_key").update();
  }

  @Test
  @DisplayName("a new installation gets a key, and keeps it")
  void made() {
    KeyRing ring = keys.adopt(KeySource.of("", "", data));
    assertThat(keys.known()).containsExactly(ring.id());
    assertThat(keys.adopt(KeySource.of("", "", data)).id()).isEqualTo(ring.id());
    assertThat(keys.known()).hasSize(1);
  }

  @Test
  @DisplayName(
      "a database that has a key never gets another: whose file is missing, who has another key, is refused with the id")
  void missing() {
    keys.adopt(written(ONE));
    for (KeySource other : List.of(written(TWO), KeySource.of("", "", data))) {
      assertThatThrownBy(() -> keys.adopt(other))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining(ID_ONE);
      assertThatThrownBy(() -> keys.use(other))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining(ID_ONE);
    }
    assertThat(data).isEmptyDirectory();
    assertThat(keys.known()).containsExactly(ID_ONE);
  }

  @Test
  @DisplayName(
      "a new key takes over at a server's start: until then commands work with the old one, and from then on nobody without it")
  void rotated() {
    keys.adopt(written(ONE));
    assertThat(keys.use(written(TWO + " " + ONE)).ids()).containsExactly(ID_ONE);
    assertThat(keys.adopt(written(TWO + " " + ONE)).id()).isEqualTo(ID_TWO);
    assertThat(keys.known()).containsExactly(ID_ONE, ID_TWO);
    assertThat(keys.use(written(TWO + " " + ONE)).ids()).containsExactly(ID_TWO, ID_ONE);
    assertThatThrownBy(() -> keys.adopt(written(ONE))).hasMessageContaining(ID_TWO);
    assertThatThrownBy(() -> keys.adopt(written(TWO))).hasMessageContaining(ID_ONE);
  }

  @Test
  @DisplayName(
      "a new key that stands second, while nodes learn it one after the other, is not asked of the others yet")
  void announced() {
    keys.adopt(written(ONE));
    keys.adopt(written(ONE + " " + TWO));
    assertThat(keys.adopt(written(ONE)).id()).isEqualTo(ID_ONE);
  }

  @Test
  @DisplayName("a key that was given up is not asked for any more")
  void forgotten() {
    keys.adopt(written(TWO + "," + ONE));
    assertThat(keys.forget(ID_ONE)).isTrue();
    assertThat(keys.forget(ID_ONE)).isFalse();
    assertThat(keys.adopt(written(TWO)).id()).isEqualTo(ID_TWO);
  }

  @Test
  @DisplayName("a command makes no key")
  void command() {
    assertThatThrownBy(() -> keys.use(KeySource.of("", "", data)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("./portero start");
    assertThat(data).isEmptyDirectory();
  }

  @Test
  @DisplayName(
      "of many servers that start at once on a new database, each with a key of its own, one decides")
  void atOnce() {
    Set<String> adopted = ConcurrentHashMap.newKeySet();
    List<Boolean> began =
        AtOnce.all(
            IntStream.rangeClosed(1, 8)
                .mapToObj(i -> (Callable<Boolean>) () -> begins(("" + i + i).repeat(32), adopted))
                .toList());
    assertThat(began).containsOnlyOnce(true);
    assertThat(keys.known()).containsExactlyElementsOf(adopted);
  }

  @Test
  @DisplayName(
      "a file that cannot be read or holds nonsense is refused in a sentence, without what is in it")
  void unreadable() throws Exception {
    Path nonsense = Files.writeString(data.resolve("own.key"), "s3cr3t");
    Path bytes = Files.write(data.resolve("bytes.key"), new byte[] {(byte) 0xff, 0x41});
    for (Path file : List.of(nonsense, bytes, data, data.resolve("nowhere"))) {
      assertThatThrownBy(() -> keys.adopt(KeySource.of("", file.toString(), data)))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining(file.toString())
          .hasMessageNotContaining("s3cr3t");
    }
  }

  private boolean begins(String key, Set<String> adopted) {
    try {
      adopted.add(keys.adopt(written(key)).id());
      return true;
    } catch (Refusal refused) {
      return false;
    }
  }

  private static KeySource written(String text) {
    return KeySource.of(text, "", Path.of("nowhere"));
  }
}
