package io.portero.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portero.shared.Bilingual;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

  private static final List<String> WANTED = List.of("name", "city");

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252"})
  @DisplayName("letters of Spanish are right in every encoding that spreadsheets write")
  void encodings(String charset) throws IOException {
    Path file = write("name;city\nPeña Núñez;Bogotá\n".getBytes(Charset.forName(charset)));
    assertThat(read(file)).containsExactly("Peña Núñez|Bogotá");
  }

  @Test
  @DisplayName("byte order marks of UTF-8 and UTF-16 are understood")
  void byteOrderMarks() throws IOException {
    String text = "\uFEFFname;city\nPeña;Bogotá\n";
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      assertThat(read(write(text.getBytes(charset)))).containsExactly("Peña|Bogotá");
    }
  }

  @Test
  @DisplayName("one broken byte in a UTF-8 file spoils its own line only")
  void oneBrokenByte() throws IOException {
    byte[] bytes = "name;city\nPeña;Bogotá\nX?;Cali\n".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 7] = (byte) 0xF1;
    Path file = write(bytes);
    assertThat(read(file)).containsExactly("Peña|Bogotá", "X\uFFFD|Cali");
    try (CsvFile csv = CsvFile.open(file, WANTED, List.of())) {
      csv.next();
      CsvFields fields = new CsvFields(java.util.Objects.requireNonNull(csv.next()));
      fields.required("name", new Bilingual("wrong", "mal"), java.util.Optional::of);
      assertThat(fields.flaws()).hasSize(1).first().extracting(LineProblem::line).isEqualTo(3L);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  @DisplayName("the delimiter is found out from the header")
  void delimiters(String delimiter) throws IOException {
    Path file =
        write(
            ("name" + delimiter + "city\nAna" + delimiter + "Cali\n")
                .getBytes(StandardCharsets.UTF_8));
    assertThat(read(file)).containsExactly("Ana|Cali");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n\r\nname;city\nAna;Cali\n",
        ";;\nname;city\nAna;Cali\n",
        "\nsep=;\nname;city\nAna;Cali\n",
        "\"name\";\"city\";\"a, b, c, d\"\nAna;Cali\n"
      })
  @DisplayName("neither empty lines before the header nor what stands in its quotes hide it")
  void hiddenHeaders(String text) throws IOException {
    assertThat(read(write(text.getBytes(StandardCharsets.UTF_8)))).containsExactly("Ana|Cali");
  }

  @Test
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  @DisplayName("a line that only begins like sep=; where the look ahead ends is not waited for")
  void separatorAtTheEdge() throws IOException {
    String blank = "\n".repeat(CsvParser.MAX_RECORD - 1 - "sep=;".length());
    Path file = write((blank + "sep=;x\nname\n").getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> CsvFile.open(file, List.of("name"), List.of()))
        .isInstanceOf(UnreadableCsv.class);
  }

  @Test
  @DisplayName("Excel's own line sep=; is obeyed and counted")
  void excelSays() throws IOException {
    Path file = write("sep=;\r\nname;city\r\nAna;Cali\r\n".getBytes(StandardCharsets.UTF_8));
    assertThat(read(file)).containsExactly("Ana|Cali");
    try (CsvFile csv = CsvFile.open(file, WANTED, List.of())) {
      assertThat(csv.next()).isNotNull().extracting(CsvRow::line).isEqualTo(3L);
    }
  }

  @Test
  @DisplayName(
      "columns stand in any order and any case; the unknown ones are named, blank lines passed over")
  void columns() throws IOException {
    Path file = write("shoe;CITY;Name\n;;\n44;Cali;Ana\n\n".getBytes(StandardCharsets.UTF_8));
    assertThat(read(file)).containsExactly("Ana|Cali");
    try (CsvFile csv = CsvFile.open(file, WANTED, List.of())) {
      assertThat(csv.unknownColumns()).containsExactly("shoe");
    }
  }

  @Test
  @DisplayName("a line with more fields than columns is bad, one with fewer has empty ones")
  void countOfFields() throws IOException {
    Path file = write("name;city\nAna;Cali;more\nAna\n".getBytes(StandardCharsets.UTF_8));
    try (CsvFile csv = CsvFile.open(file, WANTED, List.of())) {
      assertThat(csv.next()).isNotNull().extracting(CsvRow::flaw).isNotNull();
      CsvRow shorter = java.util.Objects.requireNonNull(csv.next());
      assertThat(shorter.flaw()).isNull();
      assertThat(shorter.get("city")).isEmpty();
    }
  }

  @Test
  @DisplayName("a file that cannot be used says its name and what to do")
  void refusals() throws IOException {
    assertThatThrownBy(() -> CsvFile.open(folder.resolve("none.csv"), WANTED, List.of()))
        .isInstanceOf(UnreadableCsv.class)
        .hasMessageContaining("none.csv: there is no such file");
    assertThatThrownBy(() -> CsvFile.open(folder, WANTED, List.of()))
        .hasMessageContaining("no file that can be read");
    assertThatThrownBy(() -> read(write(new byte[0]))).hasMessageContaining("is empty");
    assertThatThrownBy(() -> read(write("name\nAna\n".getBytes(StandardCharsets.UTF_8))))
        .hasMessageContaining("the header lacks city");
    assertThatThrownBy(() -> read(write("name;city;NAME\n".getBytes(StandardCharsets.UTF_8))))
        .hasMessageContaining("name stands twice");
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("file.csv"), bytes);
  }

  private static List<String> read(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    try (CsvFile csv = CsvFile.open(file, WANTED, List.of())) {
      for (CsvRow row = csv.next(); row != null; row = csv.next()) {
        lines.add(row.get("name") + "|" + row.get("city"));
      }
    }
    return lines;
  }
}
