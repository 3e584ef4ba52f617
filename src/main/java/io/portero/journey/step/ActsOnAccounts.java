package io.portero.journey.step;

import io.portero.account.Account;
import io.portero.account.AccountStates;
import io.portero.account.Accounts;
import io.portero.audit.Audit;
import io.portero.audit.Event;
import io.portero.journey.OperatorActs;
import io.portero.member.Members;
import io.portero.shared.Ids;
import io.portero.shared.Origin;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class ActsOnAccounts implements OperatorActs {

  private final Accounts accounts;
  private final AccountStates states;
  private final Members members;
  private final WaysIn waysIn;
  private final Audit audit;
  private final Clock clock;
  private final TransactionTemplate transactions;

  ActsOnAccounts(
      Accounts accounts,
      AccountStates states,
      Members members,
      WaysIn waysIn,
      Audit audit,
      Clock clock,
      TransactionTemplate transactions) {
    this.accounts = accounts;
    this.states = states;
    this.members = members;
    this.waysIn = waysIn;
    this.audit = audit;
    this.clock = clock;
    this.transactions = transactions;
  }

  @Override
  public boolean suspend(UUID id, String why) {
    return Boolean.TRUE.equals(
        transactions.execute(_ -> {
          Account account = accounts.find(id).orElseThrow();
          waysIn.endJourneys(account, Ids.next(clock));
          UUID member = account.member();
          if (member != null) {
            members.lock(member); // for a caller that closes the member too
          }
          boolean suspended = states.suspend(id);
          waysIn.endDevices(account);
          waysIn.end(account);
          if (suspended) {
            record(account, "suspended", Map.of("by", "operator", "why", why));
          }
          return suspended;
        }));
  }

  @Override
  public boolean restore(UUID id) {
    return Boolean.TRUE.equals(
        transactions.execute(_ -> {
          boolean restored = states.restore(id);
          if (restored) {
            record(accounts.find(id).orElseThrow(), "restored", Map.of("by", "operator"));
          }
          return restored;
        }));
  }

  private void record(Account account, String what, Map<String, String> details) {
    audit.record(new Event(what, account.portal(), account.id(), "ok", Origin.NONE, details));
  }
}
