package io.portero.member;

import io.portero.csv.FoundDate;
import io.portero.member.MemberLine.Values;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.PGCopyOutputStream;

/// Puts good lines into the temporary table of a [MemberStage], as PostgreSQL's `copy` reads them.
final class MemberSink implements AutoCloseable {

  /// Stands where a date is none in that order.
  static final String NO_DATE = "infinity";

  private final PGCopyOutputStream out;
  private final StringBuilder text = new StringBuilder(256);

  MemberSink(PGCopyOutputStream out) {
    this.out = out;
  }

  void put(long line, UUID id, Values values) throws IOException {
    text.setLength(0);
    text.append(line).append('\t').append(id);
    FoundDate date = values.issuedOn();
    for (@Nullable String value :
        new @Nullable String[] {
          values.document().type(),
          values.document().number(),
          day(date.dayFirst()),
          date.isCertain() ? null : day(date.monthFirst()),
          values.name(),
          values.mobile().e164(),
          values.email().value()
        }) {
      // White space was made plain and control characters refused before, so that only this one
      // is special.
      text.append('\t').append(value == null ? "\\N" : value.replace("\\", "\\\\"));
    }
    out.write(text.append('\n').toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String day(@Nullable LocalDate date) {
    return date == null ? NO_DATE : date.toString();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
