package io.portero.audit;

import io.portero.shared.Ids;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes the record and reads a person's own part of it (security.md 8).
@Component
public class Audit {

  private static final int MAX_LENGTH = 500;

  private final JdbcClient jdbc;
  private final ChainMacs macs;
  private final Clock clock;

  Audit(JdbcClient jdbc, ChainMacs macs, Clock clock) {
    this.jdbc = jdbc;
    this.macs = macs;
    this.clock = clock;
  }

  /// Joins the caller's transaction: what did not happen is not recorded. Values lose control characters, so that
  /// nothing typed can forge a line, and what is longer than 500 characters.
  public void record(AuditRecord event) {
    // PostgreSQL keeps microseconds; the hash must be of what it will give back
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    AuditEntry entry = new AuditEntry(Ids.next(clock), at, tidy(event));
    AuditRecord tidy = entry.event();
    jdbc.sql(
            """
            insert into audit (id, at, what, portal, account, result, address, browser, details, mac)
            values (:id, :at, :what, :portal, :account, :result, :address, :browser, cast(:details as jsonb), :mac)
            """)
        .param("id", entry.id())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("what", tidy.what())
        .param("portal", tidy.portal().value())
        .param("account", tidy.account(), Types.OTHER)
        .param("result", tidy.result())
        .param("address", tidy.origin().address())
        .param("browser", tidy.origin().userAgent())
        .param("details", AuditRows.JSON.writeValueAsString(tidy.details()))
        .param("mac", macs.of(entry))
        .update();
  }

  /// The newest entries of an account, at most `most`.
  public List<AuditEntry> of(UUID account, int most) {
    return jdbc.sql("select * from audit where account = ? order by at desc, id desc limit ?")
        .params(account, most)
        .query((row, _) -> AuditRows.entry(row))
        .list();
  }

  private static AuditRecord tidy(AuditRecord event) {
    Map<String, String> tidy = new TreeMap<>();
    event.details().forEach((name, value) -> tidy.put(printable(name), printable(value)));
    return new AuditRecord(
        event.what(), event.portal(), event.account(), event.result(), event.origin(), tidy);
  }

  private static String printable(String text) {
    String start =
        text.length() <= MAX_LENGTH
            ? text
            : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, MAX_LENGTH) - 1));
    return start.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cs}]", " ");
  }
}
