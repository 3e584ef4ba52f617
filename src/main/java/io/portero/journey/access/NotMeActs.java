package io.portero.journey.access;

import io.portero.account.Account;
import io.portero.account.AccountStates;
import io.portero.audit.Audit;
import io.portero.audit.AuditEvent;
import io.portero.audit.AuditRecord;
import io.portero.journey.notice.OwnerNotices;
import io.portero.portal.Portal;
import io.portero.shared.Ids;
import io.portero.shared.Language;
import io.portero.shared.Origin;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What follows when somebody says "this was not me".
@Component
class NotMeActs {

  private static final Logger LOG = LoggerFactory.getLogger(NotMeActs.class);

  private final AccountStates states;
  private final AccessRevocation revocation;
  private final OwnerNotices notices;
  private final Audit audit;
  private final Clock clock;

  NotMeActs(
      AccountStates states,
      AccessRevocation revocation,
      OwnerNotices notices,
      Audit audit,
      Clock clock) {
    this.states = states;
    this.revocation = revocation;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  void freeze(Portal portal, Account account, Language language, Origin origin) {
    revocation.endJourneys(account, Ids.next(clock));
    boolean frozen = states.freeze(account.id());
    end(account);
    if (!frozen) {
      return; // an operator has closed it already, and no recovery leads back
    }
    audit.record(
        new AuditRecord(AuditEvent.FROZEN, portal.id(), account.id(), "ok", origin, Map.of()));
    notices.tellFrozen(
        account, new OwnerNotices.Occasion(portal, language, origin, clock.instant()));
  }

  /// Only a new invitation opens the account: what the mail at its address led to is gone. The operator may have
  /// mistyped that address, so hears of it.
  void refuse(Portal portal, Account account, Origin origin) {
    revocation.endJourneys(account, Ids.next(clock));
    states.refuse(account.id());
    end(account);
    audit.record(
        new AuditRecord(
            AuditEvent.INVITATION_REFUSED, portal.id(), account.id(), "ok", origin, Map.of()));
    LOG.warn("An invitation to portal {} was refused: account {}", portal.id(), account.id());
  }

  /// A journey and its codes, if it is still there.
  void erase(Portal portal, UUID journey) {
    revocation.erase(portal.id(), journey);
  }

  void stopped(Portal portal, UUID journey, Origin origin) {
    var details = Map.of("journey", journey.toString());
    audit.record(
        new AuditRecord(AuditEvent.JOURNEY_STOPPED, portal.id(), null, "ok", origin, details));
  }

  private void end(Account account) {
    revocation.endDevices(account);
    revocation.end(account);
  }
}
