package io.portero.audit;

import io.portero.shared.Origin;
import io.portero.shared.PortalId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that happened, to be recorded.
///
/// @param what an [AuditEvent#label()]; as a text, because a row that somebody has tampered with must be shown as it is
/// @param account null while nobody knows whose it is
/// @param result a fixed word such as `ok`, `refused`
/// @param details small facts; never a secret
public record AuditRecord(
    String what,
    PortalId portal,
    @Nullable UUID account,
    String result,
    Origin origin,
    Map<String, String> details) {

  public AuditRecord {
    details = Map.copyOf(details);
  }

  public AuditRecord(
      AuditEvent event,
      PortalId portal,
      @Nullable UUID account,
      String result,
      Origin origin,
      Map<String, String> details) {
    this(event.label(), portal, account, result, origin, details);
  }
}
