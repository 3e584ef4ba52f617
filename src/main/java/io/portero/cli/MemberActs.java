package io.portero.cli;

import io.portero.account.Accounts;
import io.portero.account.Suspension;
import io.portero.audit.Audit;
import io.portero.audit.Event;
import io.portero.journey.OperatorActions;
import io.portero.member.Member;
import io.portero.member.Registry;
import io.portero.shared.Origin;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.transaction.support.TransactionTemplate;

/// What an operator does with a member and the account made from them: all of it, with its row in the record, or nothing.
final class MemberActs {

  private final Registry registry;
  private final Accounts accounts;
  private final OperatorActions acts;
  private final Audit audit;
  private final TransactionTemplate transactions;

  MemberActs(CommandContext context) {
    this.registry = context.bean(Registry.class);
    this.accounts = context.bean(Accounts.class);
    this.acts = context.bean(OperatorActions.class);
    this.audit = context.bean(Audit.class);
    this.transactions = context.bean(TransactionTemplate.class);
  }

  /// @param member whether the registry has changed
  /// @param account whether there is an account that has opened or closed
  /// @param left whether there is one that is frozen for itself, too
  record Done(boolean member, boolean account, boolean left) {

    boolean anything() {
      return member || account;
    }
  }

  Done freeze(Member member) {
    return close(member, registry::freeze, "member-frozen");
  }

  Done remove(Member member) {
    return close(member, registry::remove, "member-removed");
  }

  Done thaw(Member member) {
    return transactions.execute(_ -> {
      boolean thawed = registry.thaw(member.id());
      record(thawed, member, "member-thawed");
      var account =
          accounts.ofMember(member.id()).map(found -> acts.restore(found.id(), Suspension.MEMBER));
      boolean left = account.filter(a -> !a.left().isEmpty()).isPresent();
      boolean lifted = account.filter(OperatorActions.Thawed::lifted).isPresent();
      return new Done(thawed || lifted, lifted && !left, left);
    });
  }

  private Done close(Member member, Predicate<UUID> act, String what) {
    return transactions.execute(_ -> {
      // the account's journeys are locked before the member, as by an answer on one of them
      boolean closed = account(member, id -> acts.suspend(id, Suspension.MEMBER, what));
      boolean done = act.test(member.id());
      record(done, member, what);
      // they may have registered in between; from here on they cannot
      boolean late = !closed && account(member, id -> acts.suspend(id, Suspension.MEMBER, what));
      return new Done(done, closed || late, false);
    });
  }

  private boolean account(Member member, Predicate<UUID> act) {
    return accounts.ofMember(member.id()).filter(found -> act.test(found.id())).isPresent();
  }

  private void record(boolean done, Member member, String what) {
    if (done) {
      audit.record(
          new Event(
              what,
              member.portal(),
              null,
              "ok",
              Origin.NONE,
              Map.of("by", "operator", "member", member.id().toString())));
    }
  }
}
