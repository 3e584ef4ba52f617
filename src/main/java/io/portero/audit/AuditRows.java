package io.portero.audit;

import io.portero.shared.Origin;
import io.portero.shared.PortalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Rows of the table `audit` as entries.
final class AuditRows {

  static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

  private AuditRows() {}

  static AuditEntry entry(ResultSet row) throws SQLException {
    AuditRecord event =
        new AuditRecord(
            row.getString("what"),
            new PortalId(row.getString("portal")),
            row.getObject("account", UUID.class),
            row.getString("result"),
            new Origin(row.getString("address"), row.getString("browser")),
            JSON.readValue(row.getString("details"), DETAILS));
    var at = row.getObject("at", OffsetDateTime.class).toInstant();
    return new AuditEntry(row.getObject("id", UUID.class), at, event);
  }
}
