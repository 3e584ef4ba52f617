package io.portero.member;

import io.portero.csv.Flaw;
import io.portero.csv.FoundDate;
import io.portero.csv.ImportListener;
import io.portero.csv.ImportListener.Stage;
import io.portero.csv.Reason;
import io.portero.member.MemberLine.Values;
import io.portero.shared.EmailAddress;
import io.portero.shared.MobileNumber;
import io.portero.shared.PortalId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// A file's good lines in a temporary table, on their way to `member`. All within one transaction of one connection: until it
/// commits nobody sees anything, and a process killed in the middle leaves nothing behind.
final class MemberStage {

  /// Lines written by one statement, so that the progress bar moves.
  private static final long BATCH = 50_000;

  /// Stands where a date is none in that order.
  private static final String NO_DATE = "infinity";

  private static final Reason OTHER_ORDER =
      new Reason(
          "is no date from 1900 to today in the order of the file's other dates",
          "no es una fecha de 1900 a hoy en el orden de las demás fechas del archivo");

  private final Connection connection;
  private final JdbcClient jdbc;
  private final PortalId portal;
  private final String entity;

  MemberStage(Connection connection, PortalId portal, String entity) {
    this.connection = connection;
    this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    this.portal = portal;
    this.entity = entity;
  }

  record Counts(long added, long changed, long unchanged) {}

  /// @return whether nobody else is importing for the same entity
  boolean begin() {
    boolean alone =
        jdbc.sql(
                "select pg_try_advisory_xact_lock(hashtextextended('member-import:' || :portal || '/' || :entity, 0))")
            .param("portal", portal.value())
            .param("entity", entity)
            .query(Boolean.class)
            .single();
    jdbc.sql(
            """
            create temporary table staged (
              line bigint, id uuid, document_type text, document_number text, issued_on date, month_first date, name text, mobile text, email text
            ) on commit drop
            """)
        .update();
    return alone;
  }

  /// Where lines are put one by one; nothing else may use the connection until it is closed.
  Sink open() throws SQLException {
    var copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy staged from stdin (format text, encoding 'UTF8')");
    return new Sink(new PGCopyOutputStream(copy, 1 << 16));
  }

  static final class Sink implements AutoCloseable {
    private final PGCopyOutputStream out;
    private final StringBuilder text = new StringBuilder(256);

    private Sink(PGCopyOutputStream out) {
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

  /// Decides for the dates that can be read in two ways, and takes out the lines whose date is none in that order.
  ///
  /// @return how many
  long settleDates(boolean monthFirst, Consumer<Flaw> bad) {
    if (monthFirst) {
      jdbc.sql("update staged set issued_on = month_first where month_first is not null").update();
    }
    var lines =
        jdbc.sql("delete from staged where issued_on = 'infinity' returning line")
            .query((row, _) -> row.getLong(1))
            .list();
    lines.stream().sorted().forEach(line -> bad.accept(new Flaw(line, "issuedOn", OTHER_ORDER)));
    return lines.size();
  }

  /// Takes out the lines whose document an earlier line has.
  ///
  /// @return how many
  long dropDuplicates(Consumer<Flaw> bad) {
    jdbc.sql("create index on staged using brin (line)").update();
    jdbc.sql("analyze staged").update();
    jdbc.sql(
            """
            create temporary table repeated on commit drop as
            select line, first from (
              select line, min(line) over (partition by document_type, document_number) as first from staged) as s
            where line > first order by line
            """)
        .update();
    jdbc.sql("select line, first from repeated order by line")
        .withFetchSize(1_000)
        .query(
            (RowCallbackHandler)
                row -> bad.accept(repeated(row.getLong("line"), row.getLong("first"))));
    return jdbc.sql("delete from staged using repeated where staged.line = repeated.line").update();
  }

  private static Flaw repeated(long line, long first) {
    return new Flaw(
        line,
        "documentNumber",
        new Reason(
            "the same document is on line " + first,
            "el mismo documento está en la línea " + first));
  }

  Counts count() {
    return jdbc.sql(
            """
            select count(*) filter (where m.id is null) as added,
                   count(*) filter (where (m.issued_on, m.name, m.mobile, m.email) = (s.issued_on, s.name, s.mobile, s.email))
                     as unchanged,
                   count(*) as lines
            from staged s left join member m
              on m.portal = :portal and m.entity = :entity
             and m.document_type = s.document_type and m.document_number = s.document_number
            """)
        .param("portal", portal.value())
        .param("entity", entity)
        .query((row, _) ->
            new Counts(
                row.getLong("added"),
                row.getLong("lines") - row.getLong("added") - row.getLong("unchanged"),
                row.getLong("unchanged")))
        .single();
  }

  /// Notes whose entries will change, and where they were reached: to be asked for by [#moved] once it is written.
  void noteMoved() {
    jdbc.sql(
            """
            create temporary table moved on commit drop as
            select m.id, m.mobile, m.email from staged s join member m
              on m.portal = :portal and m.entity = :entity
             and m.document_type = s.document_type and m.document_number = s.document_number
            where (m.name, m.mobile, m.email) is distinct from (s.name, s.mobile, s.email)
            """)
        .param("portal", portal.value())
        .param("entity", entity)
        .update();
    jdbc.sql("create index on moved (id)").update();
  }

  /// Some at a time, so that memory does not grow with the file.
  void moved(Consumer<Moved> tell) {
    UUID last = new UUID(0, 0);
    List<Moved> some = movedAfter(last);
    while (!some.isEmpty()) {
      some.forEach(tell);
      some = movedAfter(some.getLast().now().id());
    }
  }

  private List<Moved> movedAfter(UUID last) {
    return jdbc.sql(
            """
            select m.*, o.email as old_email, o.mobile as old_mobile from moved o join member m on m.id = o.id
            where o.id > :last order by o.id limit 1000
            """)
        .param("last", last)
        .query((row, n) ->
            new Moved(
                Members.read(row, n),
                new EmailAddress(row.getString("old_email")),
                new MobileNumber(row.getString("old_mobile"))))
        .list();
  }

  /// Before anything is written: who of the registry is not in the file, and who of the file is frozen.
  Leavers leavers() {
    List<String> some =
        jdbc.sql(
                """
                select m.document_type || ':' || m.document_number || ' ' || m.name from member m
                where portal = :portal and entity = :entity and frozen_at is null and not exists
                  (select from staged s where s.document_type = m.document_type and s.document_number = m.document_number)
                order by m.name limit :most
                """)
            .param("portal", portal.value())
            .param("entity", entity)
            .param("most", Leavers.SHOWN)
            .query((row, _) -> row.getString(1))
            .list();
    return jdbc.sql(
            """
            select count(*) filter (where m.frozen_at is null) as members,
              count(*) filter (where m.frozen_at is null and s.line is null) as missing,
              count(*) filter (where m.frozen_at is not null and s.line is not null) as back
            from member m left join staged s on s.document_type = m.document_type and s.document_number = m.document_number
            where m.portal = :portal and m.entity = :entity
            """)
        .param("portal", portal.value())
        .param("entity", entity)
        .query((row, _) ->
            new Leavers(
                row.getLong("members"), row.getLong("missing"), some, row.getLong("back"), false))
        .single();
  }

  void freezeMissing(Instant now) {
    jdbc.sql(
            """
            update member m set frozen_at = :now, epoch = epoch + 1
            where portal = :portal and entity = :entity and frozen_at is null and not exists
              (select from staged s where s.document_type = m.document_type and s.document_number = m.document_number)
            """)
        .param("portal", portal.value())
        .param("entity", entity)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void write(Instant now, ImportListener listener) {
    long last = jdbc.sql("select coalesce(max(line), 0) from staged").query(Long.class).single();
    for (long from = 1; from <= last; from += BATCH) {
      write(from, from + BATCH, now);
      listener.at(Stage.WRITING, Math.min(from + BATCH, last), last);
    }
  }

  /// Entries that stay as they are must not be locked: whoever registers or recovers holds on to theirs (`Members.lockAt`), and
  /// an import is long.
  private void write(long from, long before, Instant now) {
    jdbc.sql(
            """
            update member m
            set issued_on = s.issued_on, name = s.name, mobile = s.mobile, email = s.email, imported_at = :now,
                epoch = m.epoch + case when (m.issued_on, m.mobile, m.email)
                  is distinct from (s.issued_on, s.mobile, s.email) then 1 else 0 end
            from staged s
            where s.line >= :from and s.line < :before
              and m.portal = :portal and m.entity = :entity
              and m.document_type = s.document_type and m.document_number = s.document_number
              and (m.issued_on, m.name, m.mobile, m.email) is distinct from (s.issued_on, s.name, s.mobile, s.email)
            """)
        .param("portal", portal.value())
        .param("entity", entity)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("from", from)
        .param("before", before)
        .update();
    jdbc.sql(
            """
            insert into member
              (id, portal, entity, document_type, document_number, issued_on, name, mobile, email, imported_at)
            select id, :portal, :entity, document_type, document_number, issued_on, name, mobile, email, :now
            from staged where line >= :from and line < :before
            on conflict on constraint member_document do nothing
            """)
        .param("portal", portal.value())
        .param("entity", entity)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("from", from)
        .param("before", before)
        .update();
  }
}
