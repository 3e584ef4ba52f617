package io.portero.csv;

import io.portero.shared.Refusal;
import java.util.Locale;

/// What the dates of a whole file say about their order: one `25/12/2004` decides for all of them.
public final class DateEvidence {

  private long dayFirst;
  private long monthFirst;
  private long ambiguous;

  public void add(long line, FoundDate date) {
    if (date.isCertain()) {
      return;
    }
    if (date.isAmbiguous()) {
      ambiguous = ambiguous == 0 ? line : ambiguous;
    } else if (date.dayFirst() != null) {
      dayFirst = dayFirst == 0 ? line : dayFirst;
    } else {
      monthFirst = monthFirst == 0 ? line : monthFirst;
    }
  }

  /// Whether any date can be two.
  public boolean isNeeded() {
    return dayFirst > 0 || monthFirst > 0 || ambiguous > 0;
  }

  /// Whether the month stands first; only asked for where a date is not certain.
  ///
  /// @throws Refusal if the file contradicts itself, or says nothing about it where it matters
  public boolean isMonthFirst() {
    if (dayFirst > 0 && monthFirst > 0) {
      throw new Refusal(
          String.format(
              Locale.ROOT,
              "The dates contradict each other: line %d has the day first, line %d the month. Mend them, or say --dates dmy or --dates mdy.",
              dayFirst,
              monthFirst),
          String.format(
              Locale.ROOT,
              "Las fechas se contradicen: la línea %d tiene primero el día y la línea %d el mes. Corríjalas o indique --dates dmy o --dates mdy.",
              dayFirst,
              monthFirst));
    }
    if (ambiguous > 0 && dayFirst == 0 && monthFirst == 0) {
      throw new Refusal(
          String.format(
              Locale.ROOT,
              "No date of the file says whether the day or the month stands first (line %d, for one): say --dates dmy or --dates mdy.",
              ambiguous),
          String.format(
              Locale.ROOT,
              "Ninguna fecha del archivo dice si va primero el día o el mes (por ejemplo, la línea %d): indique --dates dmy o --dates mdy.",
              ambiguous));
    }
    return monthFirst > 0;
  }
}
