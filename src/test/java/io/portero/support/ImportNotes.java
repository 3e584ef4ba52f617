package io.portero.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.csv.ImportListener;
import io.portero.csv.ImportReport;
import io.portero.csv.LineProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Writes down what an import says on its way, and sees that it never claims more than there is.
public final class ImportNotes implements ImportListener {

  private final List<String> flaws = new ArrayList<>();

  @Override
  public void at(Stage stage, long done, long total) {
    assertThat(done).isLessThanOrEqualTo(total);
  }

  @Override
  public void bad(LineProblem flaw) {
    flaws.add(flaw.in(Locale.ENGLISH));
  }

  /// In English, such as `line 4, documentNumber: …`.
  public List<String> flaws() {
    return List.copyOf(flaws);
  }

  public void clear() {
    flaws.clear();
  }

  public static String counts(ImportReport report) {
    return String.format(
        Locale.ROOT,
        "%d added, %d changed, %d unchanged, %d bad",
        report.added(),
        report.changed(),
        report.unchanged(),
        report.bad());
  }
}
