package io.portero.journey;

import io.portero.account.AccountSessions;
import io.portero.audit.Audit;
import io.portero.audit.Event;
import io.portero.consent.Consents;
import io.portero.shared.Origin;
import io.portero.shared.PortalId;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What people do on their own page. An act and its line in the record are one transaction (security.md 8); what does
/// nothing, because it is somebody else's or is done already, leaves no line.
@Component
@Transactional
public class OwnActs {

  private final AccountSessions sessions;
  private final Consents consents;
  private final Audit audit;

  OwnActs(AccountSessions sessions, Consents consents, Audit audit) {
    this.sessions = sessions;
    this.consents = consents;
    this.audit = audit;
  }

  /// Who acts, and from where.
  public record Actor(PortalId portal, UUID account, Origin origin) {}

  /// @param session an [AccountSessions.Open#id()]
  public void endSession(Actor actor, String session) {
    if (sessions.end(actor.account(), session)) {
      record(actor, "session-ended");
    }
  }

  /// @param keep the real id of the session that stays
  public void endOtherSessions(Actor actor, String keep) {
    sessions.endOthers(actor.account(), keep);
    record(actor, "sessions-ended");
  }

  /// Takes a consent back; the evidence that it was given stays.
  public void withdraw(Actor actor, UUID consent) {
    if (consents.withdraw(actor.account(), consent)) {
      record(actor, "consent-withdrawn");
    }
  }

  public void signedOut(Actor actor) {
    record(actor, "sign-out");
  }

  private void record(Actor actor, String what) {
    audit.record(new Event(what, actor.portal(), actor.account(), "ok", actor.origin(), Map.of()));
  }
}
