package io.portero.member;

import static io.portero.support.ImportNotes.counts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portero.csv.ImportOptions;
import io.portero.csv.ImportReport;
import io.portero.portal.Portal;
import io.portero.shared.DocumentNumber;
import io.portero.shared.EmailAddress;
import io.portero.shared.MobileNumber;
import io.portero.shared.Refusal;
import io.portero.support.ImportNotes;
import io.portero.support.SettableClock;
import io.portero.support.SomePortal;
import io.portero.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class MemberImportTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  private static final String HEADER = "documentType;documentNumber;issuedOn;name;mobile;email\n";
  private static final String ANA =
      "CC;52.123.456;2010-05-28;Ana Peña;310 555 0101;ana@correo.example\n";
  private static final String LUIS =
      "PA;AX-99887;2019-01-02;Luis \\Gil;+57 300 555 0202;LUIS@correo.example\n";
  private static final ImportOptions KEEP = new ImportOptions(false, false);
  private static final ImportOptions DRY_RUN = new ImportOptions(true, false);
  private static final ImportOptions STRICT = new ImportOptions(false, true);

  @TempDir Path folder;

  private final Portal portal = SomePortal.named("network");
  private final MemberImport imports =
      new MemberImport(DB.dataSource(), SettableClock.atSomeMorning(), _ -> {});
  private final Members members = new Members(DB.jdbc());
  private final ImportNotes notes = new ImportNotes();

  @BeforeEach
  void empty() {
    DB.jdbc().sql("truncate member").update();
  }

  @Test
  @DisplayName("B3 a member of the file matches with everything they know, and with nothing less")
  void matches() throws IOException {
    run(HEADER + ANA + LUIS, KEEP);
    MemberClaim ana =
        claim("52123456", LocalDate.of(2010, 5, 28), "+573105550101", "ana@correo.example");
    assertThat(members.match(portal.id(), ana)).map(Member::name).contains("Ana Peña");
    assertThat(members.match(portal.id(), ana).flatMap(m -> members.find(m.id()))).isPresent();
    assertThat(
            List.of(
                claim("52123457", LocalDate.of(2010, 5, 28), "+573105550101", "ana@correo.example"),
                claim("52123456", LocalDate.of(2010, 5, 29), "+573105550101", "ana@correo.example"),
                claim("52123456", LocalDate.of(2010, 5, 28), "+573105550102", "ana@correo.example"),
                claim(
                    "52123456", LocalDate.of(2010, 5, 28), "+573105550101", "otra@correo.example"),
                new MemberClaim(
                    "norte", ana.document(), ana.issuedOn(), ana.mobile(), ana.email())))
        .allSatisfy(claim -> assertThat(members.match(portal.id(), claim)).isEmpty());
  }

  @Test
  @DisplayName("the same file twice changes nothing, and a corrected line changes its member only")
  void idempotent() throws IOException {
    assertThat(counts(run(HEADER + ANA + LUIS, KEEP)))
        .isEqualTo("2 added, 0 changed, 0 unchanged, 0 bad");
    assertThat(counts(run(HEADER + ANA + LUIS, KEEP)))
        .isEqualTo("0 added, 0 changed, 2 unchanged, 0 bad");
    assertThat(counts(run(HEADER + ANA + LUIS.replace("0202", "0303"), KEEP)))
        .isEqualTo("0 added, 1 changed, 1 unchanged, 0 bad");
    assertThat(
            DB.jdbc()
                .sql("select name || mobile from member order by name")
                .query(String.class)
                .list())
        .containsExactly("Ana Peña+573105550101", "Luis \\Gil+573005550303");
  }

  @Test
  @DisplayName("every bad field is told with line, column and reason, and the good lines are kept")
  void badLines() throws IOException {
    ImportReport report =
        run(
            HEADER
                + "XX;12;2010-02-31;;123;ana\n"
                + ANA
                + "CC;12A4;2030-01-01;Eva;3105550101;eva@correo.example\n",
            KEEP);
    assertThat(notes.flaws())
        .containsExactly(
            "line 2, documentType: must be one of NIT, CC, PA",
            "line 2, issuedOn: is no date such as 2019-05-28, from 1900 to today",
            "line 2, name: is missing",
            "line 2, mobile: is no mobile number",
            "line 2, email: is no e-mail address",
            "line 4, documentNumber: is no number of this type of document",
            "line 4, issuedOn: is no date such as 2019-05-28, from 1900 to today");
    assertThat(counts(report)).isEqualTo("1 added, 0 changed, 0 unchanged, 2 bad");
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  @DisplayName("a document that stands twice in the file counts once, and the later line is told")
  void duplicates() throws IOException {
    ImportReport report = run(HEADER + ANA + LUIS + ANA.replace("52.123.456", "52123456"), KEEP);
    assertThat(notes.flaws())
        .containsExactly("line 4, documentNumber: the same document is on line 2");
    assertThat(counts(report)).isEqualTo("2 added, 0 changed, 0 unchanged, 1 bad");
  }

  @Test
  @DisplayName("strict keeps nothing if any line is bad, and all if none is")
  void strict() throws IOException {
    assertThat(run(HEADER + ANA + "CC;;;;;\n", STRICT).kept()).isFalse();
    assertThat(rows()).isZero();
    assertThat(run(HEADER + ANA, STRICT).kept()).isTrue();
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  @DisplayName("a dry run counts and keeps nothing")
  void dryRun() throws IOException {
    assertThat(counts(run(HEADER + ANA, DRY_RUN)))
        .isEqualTo("1 added, 0 changed, 0 unchanged, 0 bad");
    assertThat(rows()).isZero();
  }

  @Test
  @DisplayName("NUL bytes and endless lines are bad lines, not crashes")
  void hostile() throws IOException {
    run(HEADER + ANA.replace("Ana", "A\0na") + "x".repeat(100_000) + "\n" + LUIS, KEEP);
    assertThat(notes.flaws())
        .containsExactly(
            "line 2, name: has a control character",
            "line 3: the line is longer than 16384 characters");
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  @DisplayName("an entity that the portal does not have is refused, with those it has")
  void unknownEntity() {
    assertThatThrownBy(() -> imports.run(portal, "sur", folder.resolve("x.csv"), KEEP, notes))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("it has: alianza, norte");
  }

  private ImportReport run(String csv, ImportOptions options) throws IOException {
    notes.clear();
    Path file = Files.writeString(folder.resolve("members.csv"), csv);
    return imports.run(portal, "alianza", file, options, notes);
  }

  private static long rows() {
    return DB.jdbc().sql("select count(*) from member").query(Long.class).single();
  }

  private static MemberClaim claim(String number, LocalDate issuedOn, String mobile, String email) {
    return new MemberClaim(
        "alianza",
        new DocumentNumber("CC", number),
        issuedOn,
        new MobileNumber(mobile),
        new EmailAddress(email));
  }
}
