package io.portero.cli;

import io.portero.audit.Audit;
import io.portero.audit.AuditChain;
import io.portero.audit.AuditEvent;
import io.portero.audit.AuditRecord;
import io.portero.shared.Origin;
import io.portero.shared.PortalId;
import java.util.Map;

/// What was done with the installation's keys, in the record of every portal: they share them.
final class KeyEvents {

  private KeyEvents() {}

  static void record(
      CommandContext context, AuditEvent what, String command, Map<String, String> details) {
    Audit audit = context.bean(Audit.class);
    for (PortalId portal : context.bean(AuditChain.class).portals()) {
      audit.record(
          new AuditRecord(
              what, portal, null, "done", new Origin("", "portero " + command), details));
    }
  }
}
