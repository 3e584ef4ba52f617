package io.portero.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portero.shared.KeyPurpose;
import io.portero.shared.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeySourceTest {

  private static final String ONE = "01".repeat(32);
  private static final String TWO = "02".repeat(32);

  @TempDir Path data;

  @Test
  @DisplayName(
      "a new key takes over and the older ones stay, in a file that only its owner may read")
  void rotates() throws Exception {
    KeySource source = KeySource.of("", "", data);
    source.make();
    KeyRing first = source.read();
    KeyRing second = source.rotate();
    KeyRing third = source.rotate();

    assertThat(third.ids())
        .containsExactly(third.id(), second.id(), first.id())
        .doesNotHaveDuplicates();
    assertThat(KeySource.of("", "", data).read().ids()).isEqualTo(third.ids());
    assertThat(third.derive(KeyPurpose.SESSION)).isNotEqualTo(first.derive(KeyPurpose.SESSION));
    assertThat(third.first().derive(KeyPurpose.SESSION))
        .isEqualTo(first.derive(KeyPurpose.SESSION));
    Path file = source.file().orElseThrow();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var beside = Files.list(file.getParent())) {
      assertThat(beside).containsExactly(file);
    }
  }

  @Test
  @DisplayName("a file of the operator's own keeps its rights, also behind a symbolic link")
  void ownFile() throws Exception {
    Path file = Files.writeString(data.resolve("own.key"), ONE);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(data.resolve("link.key"), file);
    KeySource.of("", link.toString(), data).rotate();

    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(Files.readAllLines(file)).hasSize(2).last().isEqualTo(ONE);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
  }

  @Test
  @DisplayName(
      "PORTERO_KEY may hold several keys, the one in force first; it cannot be rotated for the operator")
  void written() throws Exception {
    KeySource source = KeySource.of(TWO + " " + ONE, "", data);

    assertThat(source.read().ids())
        .isEqualTo(List.of(MasterKey.read(TWO, "").id(), MasterKey.read(ONE, "").id()));
    assertThat(source.file()).isEmpty();
    assertThatThrownBy(source::rotate).isInstanceOf(IllegalStateException.class);
    assertThat(data).isEmptyDirectory();
  }

  @Test
  @DisplayName("a key twice, or half a key among whole ones, is refused without showing any")
  void refused() {
    for (String keys : List.of(ONE + "," + ONE, ONE + "\n" + TWO.substring(1))) {
      assertThatThrownBy(() -> KeyRing.read(keys, "PORTERO_KEY"))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("PORTERO_KEY")
          .hasMessageNotContaining("0101");
    }
  }

  @Test
  @DisplayName("a file that holds no key is left as it is")
  void damaged() throws Exception {
    Path file = Files.writeString(data.resolve("own.key"), "half a k");
    KeySource source = KeySource.of("", file.toString(), data);

    assertThatThrownBy(source::rotate).isInstanceOf(Refusal.class);
    assertThat(file).hasContent("half a k");
  }
}
