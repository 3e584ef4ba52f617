package io.portero.csv;

import io.portero.fuzz.Expect;
import io.portero.shared.Bilingual;
import java.util.List;
import java.util.Optional;

/// Any bytes as a CSV file: refused with a sentence, or read to its end line by line.
public final class CsvFuzz {

  private static final Bilingual WRONG = new Bilingual("is wrong", "está mal");

  private CsvFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    SomeCsv.read(data, List.of("a"), List.of("b", "c"), CsvFuzz::row);
  }

  private static void row(CsvRow row) {
    CsvFields fields = new CsvFields(row);
    String a = fields.required("a", WRONG, Optional::of);
    Expect.that((a == null) == !fields.flaws().isEmpty(), "a field is read, or a flaw is told");
    Expect.that(a == null || Expect.isReadable(a), "what is read can be kept");
  }
}
