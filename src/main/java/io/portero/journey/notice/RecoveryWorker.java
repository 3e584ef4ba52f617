package io.portero.journey.notice;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.audit.Audit;
import io.portero.audit.AuditEvent;
import io.portero.audit.AuditRecord;
import io.portero.guard.Limit;
import io.portero.guard.RateLimiter;
import io.portero.journey.Fact;
import io.portero.portal.JourneyKind;
import io.portero.portal.Plan;
import io.portero.portal.Portal;
import io.portero.portal.Portals;
import io.portero.shared.Origin;
import io.portero.shared.PortalId;
import io.portero.verification.Codes;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Finds the account that a recovery was asked for, and has it sent what leads further ([RecoverySender]), or does nothing.
@Component
class RecoveryWorker implements DeferredTask<RecoveryRequest> {

  /// The code before was made a little after it was asked for, so that its wait ends a little after the page's.
  private static final Duration A_LITTLE = Duration.ofSeconds(15);

  private final Portals portals;
  private final Accounts accounts;
  private final Codes codes;
  private final RecoverySender sender;
  private final RateLimiter rateLimiter;
  private final RecoveryRequests requests;
  private final Audit audit;

  RecoveryWorker(
      Portals portals,
      Accounts accounts,
      Codes codes,
      RecoverySender sender,
      RateLimiter rateLimiter,
      RecoveryRequests requests,
      Audit audit) {
    this.portals = portals;
    this.accounts = accounts;
    this.codes = codes;
    this.sender = sender;
    this.rateLimiter = rateLimiter;
    this.requests = requests;
    this.audit = audit;
  }

  @Override
  public String kind() {
    return RecoveryRequests.KIND;
  }

  @Override
  public Class<RecoveryRequest> type() {
    return RecoveryRequest.class;
  }

  @Override
  public void handle(RecoveryRequest request) {
    Optional<Portal> portal = portals.find(new PortalId(request.portal()));
    Optional<Plan> plan = portal.flatMap(p -> p.plan(JourneyKind.RECOVER));
    if (portal.isEmpty() || plan.isEmpty() || request.step() >= plan.get().size()) {
      return;
    }
    Optional<Account> asked = account(portal.get(), request).filter(a -> fits(request, a));
    // one that waits for its invitation, had it refused, or was closed gets nothing
    Optional<Account> account = asked.filter(a -> a.status().isRecoverable());
    Duration early =
        account.map(a -> early(portal.get(), plan.get(), request, a)).orElse(Duration.ZERO);
    if (early.isPositive() && early.compareTo(A_LITTLE) <= 0) {
      requests.later(request, early);
      return;
    }
    // too soon for another code is no message, and must not use up the hour's messages either
    boolean sent =
        account.isPresent()
            && !early.isPositive()
            && send(portal.get(), plan.get(), request, account.get());
    audit.record(
        new AuditRecord(
            AuditEvent.RECOVERY_REQUEST,
            portal.get().id(),
            asked.map(Account::id).orElse(null),
            sent ? "sent" : "not-sent",
            new Origin(request.address(), ""),
            Map.of()));
  }

  private Duration early(Portal portal, Plan plan, RecoveryRequest request, Account account) {
    return RecoverySender.mailedCode(plan.step(request.step()))
        .map(code -> codes.state(RecoveryCodes.subject(portal, account), code).untilResend())
        .orElse(Duration.ZERO);
  }

  private boolean send(Portal portal, Plan plan, RecoveryRequest request, Account account) {
    return rateLimiter.allowAll(Limit.MESSAGES, portal.id() + "/" + account.id())
        && rateLimiter.allowAll(Limit.MESSAGES, portal.id() + "/" + account.email().value())
        && sender.send(portal, plan, request, account);
  }

  private Optional<Account> account(Portal portal, RecoveryRequest request) {
    Fact.Asked asked =
        new Fact.Asked(request.who().kind(), request.who().typed(), request.who().email());
    return accounts.findLocked(portal.id(), asked.keys(portal)); // before its codes and links
  }

  /// The e-mail address, where one is asked for, must be the account's (C3). A frozen account is recovered like any other.
  private static boolean fits(RecoveryRequest request, Account account) {
    String email = request.who().email();
    return email.isEmpty() || account.email().value().equals(email);
  }
}
