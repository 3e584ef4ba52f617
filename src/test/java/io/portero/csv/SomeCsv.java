package io.portero.csv;

import io.portero.fuzz.Expect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Bytes that some test takes for a CSV file.
public final class SomeCsv {

  private static final Path FILE = file();

  private SomeCsv() {}

  /// Gives every row to `reader`; a file that is none is refused with a sentence.
  public static void read(
      byte[] data, List<String> required, List<String> optional, Consumer<CsvRow> reader) {
    try {
      Files.write(FILE, data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (CsvFile csv = CsvFile.open(FILE, required, optional)) {
      long line = 1;
      for (CsvRow row = csv.next(); row != null; row = csv.next()) {
        Expect.that(row.line() > line, "a row stands below the one before");
        line = row.line();
        reader.accept(row);
      }
      Expect.that(csv.bytesRead() == data.length, "the file is read to its end");
    } catch (UnreadableCsv e) {
      Expect.isSentence(e.in(Locale.ENGLISH));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file() {
    try {
      Path file = Files.createTempFile("fuzz", ".csv");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
