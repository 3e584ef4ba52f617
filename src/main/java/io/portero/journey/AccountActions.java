package io.portero.journey;

import io.portero.account.AccountSessions;
import io.portero.account.KnownDevices;
import io.portero.audit.Audit;
import io.portero.audit.AuditEvent;
import io.portero.audit.AuditRecord;
import io.portero.consent.Consents;
import io.portero.shared.Ids;
import io.portero.shared.Origin;
import io.portero.shared.PortalId;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What people do on their own page. An act and its line in the record are one transaction (security.md 8), and so is an
/// act on a session that is somebody else's or over: refused (ASVS 16.3.2).
@Component
@Transactional
public class AccountActions {

  private final AccountSessions sessions;
  private final KnownDevices devices;
  private final Consents consents;
  private final Audit audit;

  AccountActions(AccountSessions sessions, KnownDevices devices, Consents consents, Audit audit) {
    this.sessions = sessions;
    this.devices = devices;
    this.consents = consents;
    this.audit = audit;
  }

  /// Who acts, and from where.
  public record Actor(PortalId portal, UUID account, Origin origin) {}

  /// @param session an [AccountSessions.Open#id()], as it was typed
  public void endSession(Actor actor, String session) {
    boolean ended = Ids.read(session).filter(id -> sessions.end(actor.account(), id)).isPresent();
    record(actor, AuditEvent.SESSION_ENDED, ended ? "ok" : "refused");
  }

  /// @param keep the session that stays
  public void endOtherSessions(Actor actor, UUID keep) {
    sessions.endOthers(actor.account(), keep);
    record(actor, AuditEvent.SESSIONS_ENDED);
  }

  /// The device needs a code again; a session that is open on it goes on.
  public void removeDevice(Actor actor, UUID device) {
    if (devices.remove(actor.account(), device)) {
      record(actor, AuditEvent.DEVICE_REMOVED);
    }
  }

  /// Takes a consent back; the evidence that it was given stays.
  public void withdraw(Actor actor, UUID consent) {
    if (consents.withdraw(actor.account(), consent)) {
      record(actor, AuditEvent.CONSENT_WITHDRAWN);
    }
  }

  public void signedOut(Actor actor) {
    record(actor, AuditEvent.SIGN_OUT);
  }

  private void record(Actor actor, AuditEvent what) {
    record(actor, what, "ok");
  }

  private void record(Actor actor, AuditEvent what, String result) {
    audit.record(
        new AuditRecord(what, actor.portal(), actor.account(), result, actor.origin(), Map.of()));
  }
}
