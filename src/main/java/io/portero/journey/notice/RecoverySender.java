package io.portero.journey.notice;

import static java.util.Objects.requireNonNullElse;

import io.portero.account.Account;
import io.portero.notification.Notification;
import io.portero.notification.Notifications;
import io.portero.portal.CodeSpec;
import io.portero.portal.Plan;
import io.portero.portal.Portal;
import io.portero.portal.Step;
import io.portero.shared.DocumentNumber;
import io.portero.shared.Origin;
import io.portero.verification.CodeIssue;
import io.portero.verification.Codes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Sends an account what leads on in a recovery: a link (A6), or a code (C6).
@Component
class RecoverySender {

  private final Codes codes;
  private final LinkSender links;
  private final Notifications notifications;

  RecoverySender(Codes codes, LinkSender links, Notifications notifications) {
    this.codes = codes;
    this.links = links;
    this.notifications = notifications;
  }

  /// A code that a page asks for on any device: no page of the journey has sent it.
  static Optional<CodeSpec> mailedCode(Step step) {
    return step.opensDirectly() ? step.oneTimeCode() : Optional.empty();
  }

  /// False where nothing is sent: another code would come too soon, or the plan has changed since.
  boolean send(Portal portal, Plan plan, RecoveryRequest request, Account account) {
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
    return links.send("recovery-link", account, way, way.portal().language(request.language()));
  }

  /// The mail has a link to the same page too, which nobody's wrong codes block; and it goes without a code when strangers have asked for
  /// all those of the day.
  private boolean sendCode(
      CodeSpec spec, LinkSender.Way way, RecoveryRequest request, Account account) {
    String browser = requireNonNullElse(request.browser(), "");
    return switch (codes.issue(RecoveryCodes.subject(way.portal(), account), browser, spec)) {
      case CodeIssue.Issued issued -> sendCode(issued, way, request, account);
      case CodeIssue.NoMore() -> sendLink(way, request, account);
      case CodeIssue.TooSoon _ -> false;
    };
  }

  private boolean sendCode(
      CodeIssue.Issued issued, LinkSender.Way way, RecoveryRequest request, Account account) {
    Portal portal = way.portal();
    notifications.send(
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
                    links.link(account, way),
                    "notMe",
                    links.notMe(portal, account)),
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
}
