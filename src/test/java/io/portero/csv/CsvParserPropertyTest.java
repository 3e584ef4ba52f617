package io.portero.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CsvParserPropertyTest {

  @Property
  @Label("what another program wrote as CSV comes back as it was")
  void roundTrip(@ForAll("tables") List<List<String>> table) throws IOException {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().fieldSeparator(';').build(text)) {
      table.forEach(writer::writeRecord);
    }
    assertThat(CsvParserTest.parsed(text.toString()).stream().map(CsvRecord::fields).toList())
        .isEqualTo(table);
    assertThat(CsvParserTest.parsed(text.toString())).allMatch(parsed -> parsed.problem() == null);
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> field =
        Arbitraries.strings().withChars("ab ñ;,\"\n\r\t\0😀".toCharArray()).ofMaxLength(12);
    return field.list().ofMinSize(1).ofMaxSize(4).list().ofMaxSize(6);
  }

  @Property
  @Label("any bytes at all are read to the end, every line once and in order")
  void anyBytes(@ForAll("bytes") byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    List<Long> lines = CsvParserTest.parsed(text).stream().map(CsvRecord::line).toList();
    assertThat(lines).isSorted().doesNotHaveDuplicates();
    assertThat(lines.isEmpty()).isEqualTo(text.isEmpty());
  }

  @Provide
  Arbitrary<byte[]> bytes() {
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(
                3, Arbitraries.of((byte) '"', (byte) ';', (byte) '\n', (byte) '\r')),
            net.jqwik.api.Tuple.of(2, Arbitraries.bytes()))
        .array(byte[].class)
        .ofMaxSize(200);
  }
}
