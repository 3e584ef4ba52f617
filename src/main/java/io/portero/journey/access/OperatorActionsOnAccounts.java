package io.portero.journey.access;

import io.portero.account.Account;
import io.portero.account.AccountStates;
import io.portero.account.Accounts;
import io.portero.account.Suspension;
import io.portero.audit.Audit;
import io.portero.audit.AuditEvent;
import io.portero.audit.AuditRecord;
import io.portero.journey.OperatorActions;
import io.portero.member.Members;
import io.portero.shared.Ids;
import io.portero.shared.Origin;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class OperatorActionsOnAccounts implements OperatorActions {

  private final Accounts accounts;
  private final AccountStates states;
  private final Members members;
  private final AccessRevocation revocation;
  private final Audit audit;
  private final Clock clock;
  private final TransactionTemplate transactions;

  OperatorActionsOnAccounts(
      Accounts accounts,
      AccountStates states,
      Members members,
      AccessRevocation revocation,
      Audit audit,
      Clock clock,
      TransactionTemplate transactions) {
    this.accounts = accounts;
    this.states = states;
    this.members = members;
    this.revocation = revocation;
    this.audit = audit;
    this.clock = clock;
    this.transactions = transactions;
  }

  @Override
  public boolean suspend(UUID id, Suspension by, String why) {
    return Boolean.TRUE.equals(
        transactions.execute(_ -> {
          Account account = accounts.find(id).orElseThrow();
          revocation.endJourneys(account, Ids.next(clock));
          UUID member = account.member();
          if (member != null) {
            members.lock(member); // for a caller that closes the member too
          }
          boolean suspended = states.suspend(id, by);
          revocation.endDevices(account);
          revocation.end(account);
          if (suspended) {
            record(account, AuditEvent.SUSPENDED, Map.of("by", "operator", "why", why));
          }
          return suspended;
        }));
  }

  @Override
  public Reinstated reinstate(UUID id, Suspension by) {
    return Objects.requireNonNull(
        transactions.execute(_ -> {
          Account account = accounts.find(id).orElseThrow();
          boolean lifted = states.reinstate(id, by);
          if (by == Suspension.OPERATOR && isOfNobody(account)) {
            lifted |= states.reinstate(id, Suspension.MEMBER);
          }
          Set<Suspension> left = states.suspended(id);
          if (lifted) {
            AuditEvent what = left.isEmpty() ? AuditEvent.REINSTATED : AuditEvent.SUSPENSION_LIFTED;
            record(account, what, Map.of("by", "operator", "lifted", by.name()));
          }
          return new Reinstated(lifted, left, accounts.find(id).orElseThrow().status());
        }));
  }

  /// Made from a member whom no command can name any more.
  private boolean isOfNobody(Account account) {
    UUID member = account.member();
    return member != null && members.find(member).isEmpty();
  }

  private void record(Account account, AuditEvent what, Map<String, String> details) {
    audit.record(new AuditRecord(what, account.portal(), account.id(), "ok", Origin.NONE, details));
  }
}
