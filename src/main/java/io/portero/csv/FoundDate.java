package io.portero.csv;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a date of a file may mean. Most mean one thing; `9/3/1993` means another one for whoever writes the month first.
///
/// @param dayFirst null if it is no date when the day stands first, @param monthFirst likewise
public record FoundDate(@Nullable LocalDate dayFirst, @Nullable LocalDate monthFirst) {

  static FoundDate of(LocalDate date) {
    return new FoundDate(date, date);
  }

  public boolean isCertain() {
    return dayFirst != null && dayFirst.equals(monthFirst);
  }

  boolean isAmbiguous() {
    return dayFirst != null && monthFirst != null && !dayFirst.equals(monthFirst);
  }
}
