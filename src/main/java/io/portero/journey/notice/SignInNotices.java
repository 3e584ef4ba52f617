package io.portero.journey.notice;

import io.portero.account.Account;
import io.portero.audit.AuditEvent;
import io.portero.journey.Prepared;
import io.portero.journey.StepContext;
import io.portero.portal.SignInPace;
import io.portero.shared.Ids;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Writes down, in the transaction of the answer, what looks like somebody else's tries to sign in. It does so for what
/// matches no account as well: who is told, if anybody, is the worker's business ([SignInNoticeWorker]), so that neither the
/// answer nor its time tells who has an account.
@Component
public class SignInNotices {

  static final String KIND = "sign-in-notice";

  private final WorkerQueue queue;
  private final Clock clock;

  SignInNotices(WorkerQueue queue, Clock clock) {
    this.queue = queue;
    this.clock = clock;
  }

  /// Whether the account's free tries are used up, whatever was typed and from wherever, or those of a known device.
  public void wrong(StepContext context, Prepared.Checked checked) {
    boolean usedUp =
        checked
            .attempt()
            .map(attempt -> attempt.inARow() >= SignInPace.FREE)
            .orElse(checked.triesLeft() == 0);
    if (usedUp) {
      note(
          AuditEvent.TRIES_USED_UP,
          context,
          checked.account().map(Account::id).orElseGet(() -> Ids.next(clock)));
    }
  }

  /// @param triesBefore since the account was last opened; a known device's own do not count
  public void opened(StepContext context, UUID account, int triesBefore) {
    if (triesBefore >= SignInPace.FREE) {
      note(AuditEvent.SIGNED_IN_AFTER_TRIES, context, account);
    }
  }

  private void note(AuditEvent what, StepContext context, UUID account) {
    queue.soon(
        KIND,
        new SignInNotice(
            what.label(),
            account,
            context.portal().id().value(),
            context.language().code(),
            context.visit().origin().address(),
            context.visit().origin().userAgent(),
            clock.instant()));
  }
}
