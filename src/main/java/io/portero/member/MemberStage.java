package io.portero.member;

import io.portero.csv.ImportListener;
import io.portero.csv.ImportListener.Stage;
import io.portero.csv.LineProblem;
import io.portero.shared.Bilingual;
import io.portero.shared.PortalId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// A file's good lines in a temporary table, on their way to `member`. All within one transaction of one connection: until it
/// commits nobody sees anything, and a process killed in the middle leaves nothing behind.
final class MemberStage {

  /// Lines written by one statement, so that the progress bar moves; many, so that an index is gone through seldom.
  private static final long BATCH = 250_000;

  private static final Bilingual OTHER_ORDER =
      new Bilingual(
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
  MemberSink open() throws SQLException {
    var copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy staged from stdin (format text, encoding 'UTF8')");
    return new MemberSink(new PGCopyOutputStream(copy, 1 << 16));
  }

  MissingMembers missing() {
    return new MissingMembers(jdbc, portal, entity);
  }

  MovedMembers moved() {
    return new MovedMembers(jdbc, portal, entity);
  }

  /// Decides for the dates that can be read in two ways, and takes out the lines whose date is none in that order.
  ///
  /// @return how many
  long settleDates(boolean monthFirst, Consumer<LineProblem> bad) {
    if (monthFirst) {
      jdbc.sql("update staged set issued_on = month_first where month_first is not null").update();
    }
    var lines =
        jdbc.sql("delete from staged where issued_on = 'infinity' returning line")
            .query((row, _) -> row.getLong(1))
            .list();
    lines.stream()
        .sorted()
        .forEach(line -> bad.accept(new LineProblem(line, "issuedOn", OTHER_ORDER)));
    return lines.size();
  }

  /// Takes out the lines whose document an earlier line has.
  ///
  /// @return how many
  long dropDuplicates(Consumer<LineProblem> bad) {
    jdbc.sql("create index on staged using brin (line)").update();
    jdbc.sql("analyze staged").update();
    jdbc.sql("set local work_mem = '64MB'")
        .update(); // for a million documents; of more the rest goes to disk
    jdbc.sql(
            """
            create temporary table repeated on commit drop as
            select s.line, d.first from staged s join (
              select document_type, document_number, min(line) as first from staged
              group by document_type, document_number having count(*) > 1) as d
            on s.document_type = d.document_type and s.document_number = d.document_number and s.line > d.first
            """)
        .update();
    jdbc.sql("select line, first from repeated order by line")
        .withFetchSize(1_000)
        .query(
            (RowCallbackHandler)
                row -> bad.accept(repeated(row.getLong("line"), row.getLong("first"))));
    return jdbc.sql("delete from staged using repeated where staged.line = repeated.line").update();
  }

  private static LineProblem repeated(long line, long first) {
    return new LineProblem(
        line,
        "documentNumber",
        new Bilingual(
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

  /// @throws DuplicateKeyException if somebody else added one of the members meanwhile
  void write(Counts counts, Instant now, ImportListener listener) {
    long last = jdbc.sql("select coalesce(max(line), 0) from staged").query(Long.class).single();
    for (long from = 1; from <= last; from += BATCH) {
      if (counts.changed() > 0) {
        change(from, from + BATCH, now);
      }
      if (counts.added() > 0) {
        add(from, from + BATCH, now);
      }
      listener.at(Stage.WRITING, Math.min(from + BATCH, last), last);
    }
  }

  /// Entries that stay as they are must not be locked: whoever registers or recovers holds on to theirs (`Members.lockAt`), and
  /// an import is long.
  private void change(long from, long before, Instant now) {
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
  }

  /// In the order of the index, which makes it a third cheaper; `on conflict` would make it half as dear again.
  private void add(long from, long before, Instant now) {
    jdbc.sql(
            """
            insert into member
              (id, portal, entity, document_type, document_number, issued_on, name, mobile, email, imported_at)
            select id, :portal, :entity, document_type, document_number, issued_on, name, mobile, email, :now
            from staged s
            where line >= :from and line < :before and not exists
              (select from member m where m.portal = :portal and m.entity = :entity
                and m.document_type = s.document_type and m.document_number = s.document_number)
            order by document_number, document_type
            """)
        .param("portal", portal.value())
        .param("entity", entity)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("from", from)
        .param("before", before)
        .update();
  }
}
