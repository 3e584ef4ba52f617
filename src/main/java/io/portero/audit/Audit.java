package io.portero.audit;

import io.portero.shared.Ids;
import io.portero.shared.Origin;
import io.portero.shared.PortalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Writes the record and reads a person's own part of it (security.md 8).
@Service
public class Audit {

  private static final int MAX_LENGTH = 500;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;
  private final Clock clock;

  Audit(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Joins the caller's transaction: what did not happen is not recorded. Values lose control characters, so that
  /// nothing typed can forge a line, and what is longer than 500 characters.
  public void record(Event event) {
    jdbc.sql(
            """
            insert into audit (id, at, what, portal, account, result, address, browser, details)
            values (:id, :at, :what, :portal, :account, :result, :address, :browser, cast(:details as jsonb))
            """)
        .param("id", Ids.next(clock))
        .param("at", Timestamp.from(clock.instant()))
        .param("what", event.what())
        .param("portal", event.portal().value())
        .param("account", event.account(), Types.OTHER)
        .param("result", event.result())
        .param("address", event.origin().address())
        .param("browser", event.origin().browser())
        .param("details", JSON.writeValueAsString(tidy(event.details())))
        .update();
  }

  /// The newest entries of an account, at most `most`.
  public List<Entry> of(UUID account, int most) {
    return jdbc.sql("select * from audit where account = ? order by at desc, id desc limit ?")
        .params(account, most)
        .query((row, n) -> entry(row))
        .list();
  }

  private static Map<String, String> tidy(Map<String, String> details) {
    Map<String, String> tidy = new TreeMap<>();
    details.forEach((name, value) -> tidy.put(printable(name), printable(value)));
    return tidy;
  }

  private static String printable(String text) {
    String printable = text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cs}]", " ");
    return printable.length() <= MAX_LENGTH
        ? printable
        : printable.substring(
            0, printable.offsetByCodePoints(0, printable.codePointCount(0, MAX_LENGTH) - 1));
  }

  private static Entry entry(ResultSet row) throws SQLException {
    Event event =
        new Event(
            row.getString("what"),
            new PortalId(row.getString("portal")),
            row.getObject("account", UUID.class),
            row.getString("result"),
            new Origin(row.getString("address"), row.getString("browser")),
            JSON.readValue(row.getString("details"), new TypeReference<Map<String, String>>() {}));
    return new Entry(row.getObject("id", UUID.class), row.getTimestamp("at").toInstant(), event);
  }
}
