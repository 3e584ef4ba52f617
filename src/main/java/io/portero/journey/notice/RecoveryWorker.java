package io.portero.journey.notice;

import static java.util.Objects.requireNonNullElse;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.audit.Audit;
import io.portero.audit.AuditEvent;
import io.portero.audit.AuditRecord;
import io.portero.guard.Limit;
import io.portero.guard.RateLimiter;
import io.portero.journey.Fact;
import io.portero.notification.Notification;
import io.portero.notification.Notifications;
import io.portero.portal.CodeSpec;
import io.portero.portal.JourneyKind;
import io.portero.portal.Plan;
import io.portero.portal.Portal;
import io.portero.portal.Portals;
import io.portero.portal.Step;
import io.portero.shared.DocumentNumber;
import io.portero.shared.Origin;
import io.portero.shared.PortalId;
import io.portero.verification.CodeIssue;
import io.portero.verification.Codes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Finds the account that a recovery was asked for and sends it a link (A6) or a code (C6), or does nothing.
@Component
class RecoveryWorker {

  /// The rooms it asks.
  @Component
  record Rooms(
      Accounts accounts,
      Codes codes,
      LinkSender links,
      Notifications notifications,
      RateLimiter rateLimiter,
      RecoveryRequests recoveryRequests,
      Audit audit) {}

  /// The code before was made a little after it was asked for, so that its wait ends a little after the page's.
  private static final Duration A_LITTLE = Duration.ofSeconds(15);

  private final Portals portals;
  private final Rooms rooms;

  RecoveryWorker(Portals portals, Rooms rooms) {
    this.portals = portals;
    this.rooms = rooms;
  }

  /// Joins the transaction of the caller, so that a link or code and its message are made together or not at all.
  void handle(RecoveryRequest request) {
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
      rooms.recoveryRequests.later(request, early);
      return;
    }
    // too soon for another code is no message, and must not use up the hour's messages either
    boolean sent =
        account.isPresent()
            && !early.isPositive()
            && send(portal.get(), plan.get(), request, account.get());
    rooms.audit.record(
        new AuditRecord(
            AuditEvent.RECOVERY_REQUEST,
            portal.get().id(),
            asked.map(Account::id).orElse(null),
            sent ? "sent" : "not-sent",
            new Origin(request.address(), ""),
            Map.of()));
  }

  private Duration early(Portal portal, Plan plan, RecoveryRequest request, Account account) {
    return mailedCode(plan.step(request.step()))
        .map(code -> rooms.codes.state(RecoveryCodes.subject(portal, account), code).untilResend())
        .orElse(Duration.ZERO);
  }

  /// A code that a page asks for on any device: no page of the journey has sent it.
  private static Optional<CodeSpec> mailedCode(Step step) {
    return step.opensDirectly() ? step.oneTimeCode() : Optional.empty();
  }

  private boolean send(Portal portal, Plan plan, RecoveryRequest request, Account account) {
    return rooms.rateLimiter.allowAll(Limit.MESSAGES, portal.id() + "/" + account.id())
        && rooms.rateLimiter.allowAll(Limit.MESSAGES, portal.id() + "/" + account.email().value())
        && issue(portal, plan, request, account);
  }

  private boolean issue(Portal portal, Plan plan, RecoveryRequest request, Account account) {
    Step step = plan.step(request.step());
    Optional<Duration> link = step.linkLifetime();
    if (link.isPresent()) {
      return sendLink(
          new LinkSender.Way(portal, plan, request.step() + 1, link.get()), request, account);
    }
    // a plan may have changed since the request and hold neither there: the person asks again
    return mailedCode(step)
        .filter(code ->
            sendCode(
                code,
                new LinkSender.Way(portal, plan, request.step(), code.lifetime()),
                request,
                account))
        .isPresent();
  }

  private boolean sendLink(LinkSender.Way way, RecoveryRequest request, Account account) {
    return rooms.links.send(
        "recovery-link", account, way, way.portal().language(request.language()));
  }

  /// The mail has a link to the same page too, which nobody's wrong codes block; and it goes without a code when strangers have asked for
  /// all those of the day.
  private boolean sendCode(
      CodeSpec spec, LinkSender.Way way, RecoveryRequest request, Account account) {
    String browser = requireNonNullElse(request.browser(), "");
    return switch (rooms.codes.issue(RecoveryCodes.subject(way.portal(), account), browser, spec)) {
      case CodeIssue.Issued issued -> sendCode(issued, way, request, account);
      case CodeIssue.NoMore() -> sendLink(way, request, account);
      case CodeIssue.TooSoon _ -> false;
    };
  }

  private boolean sendCode(
      CodeIssue.Issued issued, LinkSender.Way way, RecoveryRequest request, Account account) {
    Portal portal = way.portal();
    rooms.notifications.send(
        new Notification(
                portal.id(),
                portal.language(request.language()),
                "recovery-code",
                account.email(),
                null,
                data(portal, request, account, way.lifetime()),
                Map.of(
                    "code",
                    issued.code(),
                    "link",
                    rooms.links.link(account, way),
                    "notMe",
                    rooms.links.notMe(portal, account)),
                issued.expiresAt(),
                "recovery-code:" + account.id() + ":" + request.at().toEpochMilli())
            .about(account.id()));
    return true;
  }

  private static Map<String, String> data(
      Portal portal, RecoveryRequest request, Account account, Duration lifetime) {
    DocumentNumber document = account.document();
    Instant at = request.at();
    return MessageData.of(
        portal,
        portal.language(request.language()),
        new Origin(request.address(), ""),
        at,
        lifetime,
        Map.of(
            "name", account.name(),
            "user", account.signInName(),
            "document", document == null ? "" : document.number()));
  }

  private Optional<Account> account(Portal portal, RecoveryRequest request) {
    Fact.Asked asked =
        new Fact.Asked(request.who().kind(), request.who().typed(), request.who().email());
    return rooms
        .accounts
        .find(portal.id(), asked.keys(portal))
        .flatMap(found -> rooms.accounts.lock(found.id())); // before its codes and links
  }

  /// The e-mail address, where one is asked for, must be the account's (C3). A frozen account is recovered like any other.
  private static boolean fits(RecoveryRequest request, Account account) {
    String email = request.who().email();
    return email.isEmpty() || account.email().value().equals(email);
  }
}
