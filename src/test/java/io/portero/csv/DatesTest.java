package io.portero.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portero.shared.Bilingual;
import io.portero.shared.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  private static final Bilingual NONE = new Bilingual("none", "ninguna");
  private final Dates dates = new Dates(null, 2026);

  @ParameterizedTest
  @DisplayName("a date that can mean one day only is read, however it is written")
  @ValueSource(
      strings = {
        "2004-08-17",
        "2004/8/17",
        "2004.08.17",
        "20040817",
        "2004-08-17T00:00:00",
        "2004-08-17T05:00:00.000Z",
        "2004-08-17T00:00:00-05:00",
        "2004-08-17 00:00:00",
        "2004-08-17 12:00 a. m.",
        "17-ago-2004",
        "17-ago.-04",
        "17-Aug-2004",
        "17 de agosto de 2004",
        "17 agosto del 2004",
        "17/agosto/2004",
        "agosto 17 de 2004",
        "Ago. 17 2004",
        "August 17, 2004",
        "'2004-08-17",
      })
  void certain(String text) {
    assertThat(dates.read(text)).contains(FoundDate.of(LocalDate.of(2004, 8, 17)));
  }

  @ParameterizedTest
  @DisplayName("a day above twelve says that it stands first, or second")
  @CsvSource({
    "17/08/2004,2004-08-17,",
    "17/8/04,2004-08-17,",
    "17-08-2004,2004-08-17,",
    "17.08.2004,2004-08-17,",
    "17/08/2004 0:00,2004-08-17,",
    "08/17/2004,,2004-08-17",
    "9/3/1993,1993-03-09,1993-09-03",
    "5/5/1993,1993-05-05,1993-05-05",
    "29/2/2004,2004-02-29,",
    "31/12/26,2026-12-31,",
    "31/12/27,1927-12-31,"
  })
  void found(String text, LocalDate dayFirst, LocalDate monthFirst) {
    assertThat(dates.read(text)).contains(new FoundDate(dayFirst, monthFirst));
  }

  @ParameterizedTest
  @DisplayName("what is said of the order counts, and nothing else")
  @CsvSource({
    "DMY,9/3/1993,1993-03-09",
    "MDY,9/3/1993,1993-09-03",
    "MDY,9/3/93,1993-09-03",
    "YMD,93-03-09,1993-03-09",
    "YMD,2004-08-17,2004-08-17",
    "MDY,2004-08-17,2004-08-17",
  })
  void said(DateOrder order, String text, LocalDate date) {
    assertThat(new Dates(order, 2026).read(text)).contains(FoundDate.of(date));
  }

  @ParameterizedTest
  @DisplayName("what is no date is none, and a spreadsheet's number of a day is told as such")
  @CsvSource({
    "31/04/2004,none",
    "29/02/2003,none",
    "2004-13-01,none",
    "2004-08-17T99,none",
    "17/08/204,none",
    "1/2/3,none",
    "17-08/2004,none",
    "17-xyz-2004,none",
    "17-martes-2004,none",
    "17-agosot-2004,none",
    "17-ma-2004,none",
    "agosto 32 de 2004,none",
    "hoy,none",
    "38216,is a spreadsheet's number of a day; format the column as a date (yyyy-mm-dd) and export it again",
    "'38216,5',is a spreadsheet's number of a day; format the column as a date (yyyy-mm-dd) and export it again",
  })
  void none(String text, String why) {
    assertThat(dates.read(text)).isEmpty();
    assertThat(dates.why(text, NONE).english()).isEqualTo(why);
  }

  @Test
  @DisplayName("a date in another order than --dates says is none, and that is told")
  void otherOrder() {
    Dates mdy = new Dates(DateOrder.MDY, 2026);
    assertThat(mdy.read("17/08/2004")).isEmpty();
    assertThat(mdy.why("17/08/2004", NONE)).isEqualTo(Dates.ORDER);
  }

  @Test
  @DisplayName(
      "one date decides for its file; two that contradict each other, or none, are refused")
  void evidence() {
    assertThat(evidence("9/3/1993", "17/8/2004", "1/2/2003").isMonthFirst()).isFalse();
    assertThat(evidence("9/3/1993", "8/17/2004").isMonthFirst()).isTrue();
    assertThat(evidence("2004-08-17", "5/5/2005").isMonthFirst()).isFalse();
    assertThat(evidence(new String[0]).isMonthFirst()).isFalse();
    DateEvidence both = evidence("17/8/2004", "8/17/2004");
    assertThatThrownBy(() -> both.isMonthFirst())
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("line 2 has the day first, line 3 the month");
    DateEvidence neither = evidence("2004-08-17", "9/3/1993");
    assertThatThrownBy(() -> neither.isMonthFirst())
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("line 3, for one")
        .hasMessageContaining("--dates dmy");
  }

  private DateEvidence evidence(String... texts) {
    DateEvidence evidence = new DateEvidence();
    long line = 2;
    for (String text : texts) {
      evidence.add(line++, dates.read(text).orElseThrow());
    }
    return evidence;
  }
}
