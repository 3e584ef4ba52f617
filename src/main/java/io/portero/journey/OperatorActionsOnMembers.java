package io.portero.journey;

import io.portero.account.Accounts;
import io.portero.account.Suspension;
import io.portero.audit.Audit;
import io.portero.audit.AuditEvent;
import io.portero.audit.AuditRecord;
import io.portero.member.Member;
import io.portero.member.Registry;
import io.portero.shared.Origin;
import io.portero.shared.PortalId;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What an operator does with a member and the account made from them: all of it, with its row in the record, or nothing.
@Component
public class OperatorActionsOnMembers {

  private final Registry registry;
  private final Accounts accounts;
  private final OperatorActions acts;
  private final Audit audit;
  private final TransactionTemplate transactions;

  public OperatorActionsOnMembers(
      Registry registry,
      Accounts accounts,
      OperatorActions acts,
      Audit audit,
      TransactionTemplate transactions) {
    this.registry = registry;
    this.accounts = accounts;
    this.acts = acts;
    this.audit = audit;
    this.transactions = transactions;
  }

  /// @param member whether the registry has changed
  /// @param account whether there is an account that has opened or closed
  /// @param left whether there is one that is suspended for itself, too
  public record Done(boolean member, boolean account, boolean left) {

    public boolean anything() {
      return member || account;
    }
  }

  public Done suspend(Member member) {
    return close(member, registry::suspend, AuditEvent.MEMBER_SUSPENDED);
  }

  public Done remove(Member member) {
    return close(member, registry::remove, AuditEvent.MEMBER_REMOVED);
  }

  public Done reinstate(Member member) {
    return transactions.execute(_ -> {
      boolean reinstated = registry.reinstate(member.id());
      record(reinstated, member, AuditEvent.MEMBER_REINSTATED);
      var account =
          accounts
              .ofMember(member.id())
              .map(found -> acts.reinstate(found.id(), Suspension.MEMBER));
      boolean left = account.filter(a -> !a.left().isEmpty()).isPresent();
      boolean lifted = account.filter(OperatorActions.Reinstated::lifted).isPresent();
      return new Done(reinstated || lifted, lifted && !left, left);
    });
  }

  /// Closes the accounts of everyone of an entity who is suspended, each in a transaction of its own, so that the same command mends a run
  /// that was cut off before this.
  ///
  /// @return how many were not closed for it before
  public long closeAccounts(PortalId portal, String entity) {
    return registry.suspended(portal, entity).stream()
        .flatMap(member -> accounts.ofMember(member).stream())
        .filter(account -> acts.suspend(account.id(), Suspension.MEMBER, "left"))
        .count();
  }

  private Done close(Member member, Predicate<UUID> act, AuditEvent what) {
    return transactions.execute(_ -> {
      // the account's journeys are locked before the member, as by an answer on one of them
      boolean closed = account(member, id -> acts.suspend(id, Suspension.MEMBER, what.label()));
      boolean done = act.test(member.id());
      record(done, member, what);
      // they may have registered in between; from here on they cannot
      boolean late =
          !closed && account(member, id -> acts.suspend(id, Suspension.MEMBER, what.label()));
      return new Done(done, closed || late, false);
    });
  }

  private boolean account(Member member, Predicate<UUID> act) {
    return accounts.ofMember(member.id()).filter(found -> act.test(found.id())).isPresent();
  }

  private void record(boolean done, Member member, AuditEvent what) {
    if (done) {
      audit.record(
          new AuditRecord(
              what,
              member.portal(),
              null,
              "ok",
              Origin.NONE,
              Map.of("by", "operator", "member", member.id().toString())));
    }
  }
}
