package io.portero.member;

import io.portero.csv.CsvRow;
import io.portero.csv.FoundDate;
import io.portero.csv.SomeCsv;
import io.portero.fuzz.Expect;
import io.portero.support.SomePortal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Any bytes as a registry's file: each line says what PostgreSQL can hold, or what is wrong with it.
public final class MembersFileFuzz {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final MemberLine LINE = new MemberLine(SomePortal.named("network"), TODAY, null);

  private MembersFileFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    SomeCsv.read(data, MemberLine.COLUMNS, List.of("x"), MembersFileFuzz::line);
  }

  private static void line(CsvRow row) {
    MemberLine.Reading read = LINE.read(row);
    Expect.that((read.values() == null) == !read.flaws().isEmpty(), "values, or flaws");
    if (read.values() != null) {
      Expect.that(Expect.isReadable(read.values().name()), "the name can be kept");
      FoundDate date = read.values().issuedOn();
      Stream.of(date.dayFirst(), date.monthFirst())
          .filter(Objects::nonNull)
          .forEach(day -> Expect.that(!day.isAfter(TODAY), "the day is past"));
    }
  }
}
