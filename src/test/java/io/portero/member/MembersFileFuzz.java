package io.portero.member;

import io.portero.csv.CsvRow;
import io.portero.csv.SomeCsv;
import io.portero.fuzz.Expect;
import io.portero.support.SomePortal;
import java.time.LocalDate;
import java.util.List;

/// Any bytes as a registry's file: each line says what PostgreSQL can hold, or what is wrong with it.
public final class MembersFileFuzz {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final MemberLine LINE = new MemberLine(SomePortal.named("network"), TODAY);

  private MembersFileFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    SomeCsv.read(data, MemberLine.COLUMNS, List.of("x"), MembersFileFuzz::line);
  }

  private static void line(CsvRow row) {
    MemberLine.Reading read = LINE.read(row);
    Expect.that((read.values() == null) == !read.flaws().isEmpty(), "values, or flaws");
    if (read.values() != null) {
      Expect.that(Expect.isReadable(read.values().name()), "the name can be kept");
      Expect.that(!read.values().issuedOn().isAfter(TODAY), "the day is past");
    }
  }
}
