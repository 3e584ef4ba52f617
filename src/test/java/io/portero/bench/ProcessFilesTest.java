package io.portero.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is read of processes, from files like those of Linux.
class ProcessFilesTest {

  @TempDir Path root = Path.of("");

  private ProcessFiles files = new ProcessFiles(root);

  @BeforeEach
  void processes() throws IOException {
    files = new ProcessFiles(root);
    process(7, "postgres", 1, "10 20 300 400");
    process(8, "postgres: a) (b", 7, "5 6 9 9");
    process(9, "postgres", 7, "1 1 0 0");
    process(10, "java", 1, "1000 500 70 80");
    Files.createDirectory(root.resolve("sys"));
  }

  @Test
  @DisplayName("one process has its own user and system time, in milliseconds")
  void one() {
    assertThat(files.millis(10)).hasValue(15_000);
    assertThat(files.millis(11)).isEmpty();
  }

  @Test
  @DisplayName(
      "a family has that of the first, of those that it began, and of those that have ended")
  void family() {
    assertThat(files.millisOfFamily(7)).hasValue((30 + 700 + 11 + 2) * 10);
    assertThat(files.millisOfFamily(11)).isEmpty();
  }

  @Test
  @DisplayName("memory is what is in RAM, in KiB")
  void memory() {
    assertThat(files.residentKib(10)).hasValue(362_496);
    assertThat(files.residentKib(11)).isEmpty();
  }

  @Test
  @DisplayName("where there are no such files, nothing is measured, and nothing fails")
  void elsewhere() throws IOException {
    ProcessFiles none = new ProcessFiles(Files.createDirectory(root.resolve("none")));
    Meter meter = new Meter(none, OptionalLong.of(10), OptionalLong.empty(), 0);

    assertThat(none.isThere()).isFalse();
    assertThat(meter.read()).isEqualTo(new Usage(Double.NaN, Double.NaN));
    assertThat(meter.residentMib()).isNaN();
  }

  @Test
  @DisplayName("a walk costs what was used above what is used anyway, and never less than nothing")
  void each() {
    Usage used = new Usage(1_500, 90).since(new Usage(500, 0));

    assertThat(used.above(new Usage(10, 10), 10).part(9)).isEqualTo(new Usage(100, 0));
  }

  private void process(int id, String name, int parent, String times) throws IOException {
    Path folder = Files.createDirectory(root.resolve(String.valueOf(id)));
    Files.writeString(
        folder.resolve("stat"),
        "%s (%s) S %s 7 7 0 -1 4194560 1 2 3 4 %s 20 0 1 0\n".formatted(id, name, parent, times));
    Files.writeString(
        folder.resolve("status"), "Name:\tjava\nVmPeak:\t  999999 kB\nVmRSS:\t  362496 kB\n");
  }
}
