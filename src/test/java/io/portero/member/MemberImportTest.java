package io.portero.member;

import static io.portero.support.ImportNotes.counts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portero.csv.DateOrder;
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
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

  private static final Leavers.Wanted SHOW = new Leavers.Wanted(false, false);
  private static final Leavers.Wanted SUSPEND = new Leavers.Wanted(true, false);
  private static final Leavers.Wanted SUSPEND_MANY = new Leavers.Wanted(true, true);

  @Test
  @DisplayName(
      "Excel in Spanish: semicolons, Windows-1252, day first, which one date of the file says for all")
  void excel() throws IOException {
    ImportReport report =
        run(
            (HEADER
                    + "CC;52890431;17/08/2004;Marta Peña;317 555 0151;md1@correo.example\r\n"
                    + "CC;79541241;9/3/1993;José Ñáñez;310 555 0152;md2@correo.example\r\n")
                .getBytes(Charset.forName("windows-1252")),
            KEEP);
    assertThat(counts(report)).isEqualTo("2 added, 0 changed, 0 unchanged, 0 bad");
    assertThat(report.warnings()).isEmpty();
    assertThat(
            DB.jdbc()
                .sql("select name || issued_on from member order by name")
                .query(String.class)
                .list())
        .containsExactly("José Ñáñez1993-03-09", "Marta Peña2004-08-17");
  }

  @Test
  @DisplayName("Spanish names of columns, sep=, quotes, NBSP and unseen signs are understood")
  void spanish() throws IOException {
    ImportReport report =
        run(
            "sep=;\r\n\"Tipo de documento\";Número de documento;Fecha de expedición;NOMBRE;Celular;Correo electrónico\r\n"
                + "C.C.;=\"52890431\";2004-08-17 00:00:00;\u200bMarta\u00a0\u00a0Pe\u00adña;\u202a0057 3175550151\u202c;md1@correo.example\u00a0\r\n"
                + ";;;;;\r\n\r\n13;79.541.241;20040817;Luis;3105550152;md2@correo.example",
            KEEP);
    assertThat(notes.flaws()).isEmpty();
    assertThat(counts(report)).isEqualTo("2 added, 0 changed, 0 unchanged, 0 bad");
    assertThat(
            DB.jdbc()
                .sql(
                    "select document_number || name || mobile || email from member order by name desc")
                .query(String.class)
                .list())
        .containsExactly(
            "52890431Marta Peña+573175550151md1@correo.example",
            "79541241Luis+573105550152md2@correo.example");
  }

  @Test
  @DisplayName("Excel for Mac: read rightly when told the charset, warned of when not")
  void macRoman() throws IOException {
    byte[] file =
        (HEADER.replace('\n', '\r')
                + "CC;52890441;2004-08-17;Marta Peña Ibáñez;317 555 0161;mm1@correo.example\r")
            .getBytes(Charset.forName("x-MacRoman"));
    ImportReport untold = run(file, DRY_RUN);
    assertThat(untold.warnings()).hasSize(1);
    assertThat(untold.warnings().getFirst().english())
        .contains("1 name has letters that no name has (line 2: Marta Pe–a")
        .endsWith("try --charset macroman");

    ImportReport told =
        run(
            file,
            new ImportOptions(
                false, false, Optional.of(Charset.forName("macroman")), Optional.empty()));
    assertThat(told.warnings()).isEmpty();
    assertThat(DB.jdbc().sql("select name from member").query(String.class).list())
        .containsExactly("Marta Peña Ibáñez");
  }

  @Test
  @DisplayName(
      "dates: the month first if the file says so, --dates where it does not, a bad line where it is none")
  void dates() throws IOException {
    String two = "CC;52890431;9/3/1993;Ana;3175550151;a@correo.example\n";
    String american = "CC;79541241;08/17/2004;Luis;3105550152;l@correo.example\n";
    run(HEADER + two + american, KEEP);
    assertThat(issued()).containsExactly("1993-09-03", "2004-08-17");
    assertThatThrownBy(() -> run(HEADER + two, KEEP)).hasMessageContaining("--dates dmy");
    assertThatThrownBy(() -> run(HEADER + american + two.replace("9/3", "19/3"), KEEP))
        .hasMessageContaining("contradict");
    run(
        HEADER + two,
        new ImportOptions(false, false, Optional.empty(), Optional.of(DateOrder.DMY)));
    assertThat(issued()).containsExactly("1993-03-09", "2004-08-17");
    run(HEADER + american + two.replace("9/3/1993", "12/01/2026"), KEEP);
    assertThat(notes.flaws())
        .containsExactly(
            "line 3, issuedOn: is no date from 1900 to today in the order of the file's other dates");
    run(HEADER + two.replace("9/3/1993", "38216"), KEEP);
    assertThat(notes.flaws().getFirst()).contains("spreadsheet's number of a day");
  }

  private static List<String> issued() {
    return DB.jdbc()
        .sql("select issued_on::text from member order by document_number")
        .query((row, n) -> row.getString(1))
        .list();
  }

  @Test
  @DisplayName("a number that a spreadsheet changed is a bad line that says so")
  void floats() throws IOException {
    run(
        HEADER
            + ANA.replace("52.123.456", "52123456.0")
            + ANA.replace("52.123.456", "5,2123E+07")
            + ANA.replace("310 555 0101", "3105550101.0"),
        KEEP);
    assertThat(notes.flaws())
        .hasSize(3)
        .allMatch(flaw -> flaw.contains("a number that a spreadsheet has changed"));
    assertThat(rows()).isZero();
  }

  @Test
  @DisplayName(
      "a whole list says who is missing and, if wanted, suspends them; they match nothing, and come back when they are reinstated only")
  void leavers() throws IOException {
    run(HEADER + ANA + LUIS, KEEP);
    Leavers shown = whole(HEADER + LUIS, SHOW);
    assertThat(shown).isEqualTo(new Leavers(2, 1, List.of("CC:52123456 Ana Peña"), 0, false));
    MemberClaim ana =
        claim("52123456", LocalDate.of(2010, 5, 28), "+573105550101", "ana@correo.example");
    Member found = members.match(portal.id(), ana).orElseThrow();

    assertThat(whole(HEADER + LUIS, SUSPEND).suspended()).isTrue();
    assertThat(members.match(portal.id(), ana)).isEmpty();
    assertThat(members.lockIfOpen(found.id())).isFalse();
    assertThat(whole(HEADER + ANA + LUIS, SUSPEND))
        .isEqualTo(new Leavers(1, 0, List.of(), 1, true));
    assertThat(members.match(portal.id(), ana)).isEmpty();

    var registry = new Registry(DB.jdbc(), SettableClock.atSomeMorning());
    assertThat(registry.suspended(portal.id(), "alianza")).containsExactly(found.id());
    assertThat(registry.reinstate(found.id())).isTrue();
    assertThat(registry.reinstate(found.id())).isFalse();
    assertThat(members.match(portal.id(), ana)).isPresent();
  }

  @Test
  @DisplayName(
      "nobody is suspended by a list that is empty, cut short or has a bad line, unless it is confirmed")
  void disasters() throws IOException {
    StringBuilder ten = new StringBuilder(HEADER);
    for (int i = 0; i < 10; i++) {
      ten.append(ANA.replace("52.123.456", "5212340" + i));
    }
    run(ten.toString(), KEEP);
    assertThatThrownBy(() -> whole(HEADER, SUSPEND))
        .hasMessageContaining("10 of 10 members are missing");
    String seven = ten.toString().lines().limit(8).collect(Collectors.joining("\n"));
    assertThatThrownBy(() -> whole(seven, SUSPEND)).hasMessageContaining("--confirm-many");
    assertThat(whole(seven + "\nCC;x;;;;", SUSPEND_MANY).suspended()).isFalse();
    assertThat(whole(ten.toString().lines().limit(9).collect(Collectors.joining("\n")), SUSPEND))
        .matches(l -> l.suspended() && l.missing() == 2);
    assertThat(whole(seven, SUSPEND_MANY).missing()).isEqualTo(1);
    assertThat(whole(HEADER, SUSPEND_MANY).suspended()).isTrue();
  }

  private Leavers whole(String csv, Leavers.Wanted wanted) throws IOException {
    notes.clear();
    Path file = Files.writeString(folder.resolve("whole.csv"), csv);
    return imports.runWhole(portal, "alianza", file, KEEP, notes, wanted).leavers().orElseThrow();
  }

  private ImportReport run(byte[] csv, ImportOptions options) throws IOException {
    notes.clear();
    Path file = Files.write(folder.resolve("members.csv"), csv);
    return imports.run(portal, "alianza", file, options, notes);
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
