package io.portero.csv;

import io.portero.shared.Bilingual;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads dates as files have them: ISO 8601 with or without a time, day and month in numbers or words. The expressions are of fixed
/// small counts, so linear.
public final class Dates {

  public static final Bilingual ORDER =
      new Bilingual(
          "is no date in the order that --dates says",
          "no es una fecha en el orden que dice --dates");
  private static final Bilingual SERIAL =
      new Bilingual(
          "is a spreadsheet's number of a day; format the column as a date (yyyy-mm-dd) and export it again",
          "es el número de un día de una hoja de cálculo; dé a la columna formato de fecha (aaaa-mm-dd) y expórtela otra vez");

  private static final int LONGEST = 60;
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,4})([-/. ])(\\d{1,2})\\2(\\d{1,4})");
  private static final Pattern WORDS =
      Pattern.compile("(\\d{1,2})[-/. ]([a-z]{3,10})\\.?[-/. ](\\d{2}|\\d{4})");

  /// `agosto 17 de 2004`, `August 17, 2004`.
  private static final Pattern MONTH_FIRST =
      Pattern.compile("([a-z]{3,10})\\.? (\\d{1,2}),? (\\d{4})");

  /// The time after a date, with half of the day and zone.
  private static final Pattern TIME =
      Pattern.compile(
          "\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,9})?(?: ?[APap]\\.? ?[Mm]\\.?)?(?: ?(?:Z|[+-]\\d{2}:?\\d{2}))?");

  private static final Pattern BASIC = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern DAY_NUMBER = Pattern.compile("\\d{1,6}(?:[.,]\\d{1,12})?");

  /// Each month in Spanish and English: three letters of one, or more, mean it.
  private static final List<List<String>> MONTHS =
      List.of(
          List.of("enero", "january"),
          List.of("febrero", "february"),
          List.of("marzo", "march"),
          List.of("abril", "april"),
          List.of("mayo", "may"),
          List.of("junio", "june"),
          List.of("julio", "july"),
          List.of("agosto", "august"),
          List.of("septiembre", "setiembre", "september"),
          List.of("octubre", "october"),
          List.of("noviembre", "november"),
          List.of("diciembre", "december"));

  private final @Nullable DateOrder order;
  private final int thisYear;

  /// @param order null: whatever each date can mean, @param thisYear the last one that two digits can mean
  public Dates(@Nullable DateOrder order, int thisYear) {
    this.order = order;
    this.thisYear = thisYear;
  }

  public Optional<FoundDate> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    LocalDate iso = iso(text);
    if (iso != null) {
      return Optional.of(FoundDate.of(iso));
    }
    String day = withoutTime(text.startsWith("'") ? text.substring(1) : text);
    Matcher numbers = NUMBERS.matcher(day);
    if (numbers.matches()) {
      return numbers(numbers.group(1), numbers.group(3), numbers.group(4));
    }
    Matcher basic = BASIC.matcher(day);
    if (basic.matches()) {
      return certain(basic.group(1), basic.group(2), basic.group(3));
    }
    return words(plain(day));
  }

  /// What most files have, `2019-05-28`, without an expression; null for whatever else.
  private static @Nullable LocalDate iso(String text) {
    boolean form = text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
    int year = form ? number(text, 0, 4) : -1;
    int month = form ? number(text, 5, 7) : -1;
    int day = form ? number(text, 8, 10) : -1;
    boolean there = year >= 0 && month >= 1 && month <= 12 && day >= 1;
    return there && day <= YearMonth.of(year, month).lengthOfMonth()
        ? LocalDate.of(year, month, day)
        : null;
  }

  /// -1 if it is none.
  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = 10 * number + c - '0';
    }
    return number;
  }

  private Optional<FoundDate> words(String day) {
    Matcher words = WORDS.matcher(day);
    if (words.matches()) {
      return month(words.group(2))
          .flatMap(month -> certain(words.group(3), String.valueOf(month), words.group(1)));
    }
    Matcher monthFirst = MONTH_FIRST.matcher(day);
    return monthFirst.matches()
        ? month(monthFirst.group(1))
            .flatMap(
                month -> certain(monthFirst.group(3), String.valueOf(month), monthFirst.group(2)))
        : Optional.empty();
  }

  private static String withoutTime(String text) {
    int colon = text.indexOf(':');
    int at = colon < 0 ? -1 : Math.max(text.lastIndexOf(' ', colon), text.lastIndexOf('T', colon));
    return at > 0 && TIME.matcher(text.substring(at + 1)).matches() ? text.substring(0, at) : text;
  }

  /// Why a text is no date.
  public Bilingual why(String text, Bilingual otherwise) {
    if (text.length() <= LONGEST && DAY_NUMBER.matcher(text).matches()) {
      return SERIAL;
    }
    boolean anyOrder = order != null && new Dates(null, thisYear).read(text).isPresent();
    return anyOrder ? ORDER : otherwise;
  }

  private Optional<FoundDate> numbers(String a, String b, String c) {
    if (a.length() == 4) {
      return c.length() > 2 ? Optional.empty() : certain(a, b, c);
    }
    if (a.length() > 2 || c.length() == 3) {
      return Optional.empty();
    }
    if (order == null) {
      var found = new FoundDate(date(c, b, a), date(c, a, b));
      return found.dayFirst() == null && found.monthFirst() == null
          ? Optional.empty()
          : Optional.of(found);
    }
    return switch (order) {
      case DMY -> certain(c, b, a);
      case MDY -> certain(c, a, b);
      case YMD -> c.length() == 4 ? Optional.empty() : certain(a, b, c);
    };
  }

  private Optional<FoundDate> certain(String year, String month, String day) {
    return Optional.ofNullable(date(year, month, day)).map(FoundDate::of);
  }

  private @Nullable LocalDate date(String year, String month, String day) {
    try {
      return LocalDate.of(year(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /// Of two digits, the last such year that is not to come; of one, none.
  private int year(String digits) {
    int year = Integer.parseInt(digits);
    if (digits.length() == 4) {
      return year;
    }
    if (digits.length() != 2) {
      throw new DateTimeException("a year has two digits or four");
    }
    int century = thisYear / 100 * 100;
    return century + year > thisYear ? century - 100 + year : century + year;
  }

  private static Optional<Integer> month(String word) {
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).stream().anyMatch(name -> name.startsWith(word))) {
        return Optional.of(i + 1);
      }
    }
    return Optional.empty();
  }

  /// `17 de agosto de 2004` is `17 agosto 2004`.
  private static String plain(String text) {
    String lower = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    return String.join(
        " ",
        Arrays.stream(lower.split(" ", -1))
            .filter(word -> !word.equals("de") && !word.equals("del"))
            .toList());
  }
}
