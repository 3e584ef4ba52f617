package io.portero.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.csv.ImportOptions;
import io.portero.csv.ImportReport;
import io.portero.support.Grumbles;
import io.portero.support.NaughtyCsv;
import io.portero.support.NaughtyStrings;
import io.portero.support.SettableClock;
import io.portero.support.SomePortal;
import io.portero.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class NaughtyMembersTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();
  @RegisterExtension static final Grumbles GRUMBLES = new Grumbles();

  @TempDir Path folder;

  private final NaughtyCsv listener = new NaughtyCsv();

  @BeforeEach
  void empty() {
    DB.jdbc().sql("truncate member").update();
  }

  @Test
  @DisplayName("every naughty string in every column is kept as it stands, or its line is told")
  void everyColumn() throws IOException {
    ImportReport report =
        run(
            NaughtyCsv.of(
                MemberLine.COLUMNS,
                n ->
                    List.of(
                        "CC",
                        String.valueOf(50_000_000 + n),
                        "2010-05-28",
                        "Ana Peña",
                        "310 555 0101",
                        "ana@correo.example")));

    int lines = MemberLine.COLUMNS.size() * NaughtyStrings.all().size();
    assertThat(report.added() + report.changed() + report.unchanged() + report.bad())
        .isEqualTo(lines);
    assertThat(listener.flaws()).hasSizeGreaterThanOrEqualTo((int) report.bad());
    assertThat(
            DB.jdbc()
                .sql("select name from member where name <> 'Ana Peña'")
                .query(String.class)
                .list())
        .hasSizeGreaterThan(400)
        .isSubsetOf(NaughtyCsv.tidy());
    assertThat(GRUMBLES.heard()).isEmpty();
  }

  @Test
  @DisplayName(
      "the naughty strings as a file of their own are told line by line, and nothing is kept")
  void raw() throws IOException {
    ImportReport report = run(NaughtyCsv.raw(MemberLine.COLUMNS));

    assertThat(report.added()).isZero();
    assertThat(report.bad()).isGreaterThan(400);
    assertThat(GRUMBLES.heard()).isEmpty();
  }

  private ImportReport run(String csv) throws IOException {
    Path file = Files.writeString(folder.resolve("members.csv"), csv);
    return new MemberImport(DB.dataSource(), SettableClock.atSomeMorning(), _ -> {})
        .run(
            SomePortal.named("network"),
            "alianza",
            file,
            new ImportOptions(false, false),
            listener);
  }
}
