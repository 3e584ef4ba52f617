package io.portero.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The record as JSON lines, each with its number and hash in the chain, so that what was exported is a note of the chain
/// as well. One row at a time: its size does not matter.
@Component
public class AuditExport {

  private static final int FETCH = 500;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  AuditExport(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /// @param portal empty for all, @param since null for all; what is not sealed yet comes last and has no number
  public void lines(String portal, @Nullable Instant since, Consumer<String> out) {
    transactions.executeWithoutResult(_ ->
        jdbc.sql(
                """
                select a.*, s.number, s.hash from audit a left join audit_seal s on s.entry = a.id
                where (:portal = '' or a.portal = :portal) and a.at >= :since
                order by a.portal, s.number nulls last, a.id
                """)
            .withFetchSize(FETCH)
            .param("portal", portal)
            .param("since", (since == null ? Instant.EPOCH : since).atOffset(ZoneOffset.UTC))
            .query(row -> {
              out.accept(line(row));
            }));
  }

  private static String line(ResultSet row) throws SQLException {
    AuditEntry entry = AuditRows.entry(row);
    AuditRecord event = entry.event();
    byte[] hash = row.getBytes("hash");
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("portal", event.portal().value());
    line.put("number", row.getObject("number"));
    line.put("id", entry.id().toString());
    line.put("at", entry.at().toString());
    line.put("what", event.what());
    line.put("account", event.account() == null ? null : event.account().toString());
    line.put("result", event.result());
    line.put("address", event.origin().address());
    line.put("browser", event.origin().userAgent());
    line.put("details", event.details());
    line.put("hash", hash == null ? null : HexFormat.of().formatHex(hash));
    return AuditRows.JSON.writeValueAsString(line);
  }
}
