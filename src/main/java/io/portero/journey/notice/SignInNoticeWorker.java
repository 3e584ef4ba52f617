package io.portero.journey.notice;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.audit.Audit;
import io.portero.audit.AuditRecord;
import io.portero.guard.RateLimiter;
import io.portero.portal.Portal;
import io.portero.portal.Portals;
import io.portero.shared.Language;
import io.portero.shared.PortalId;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Tells the owner of an account of suspicious tries to sign in (ASVS 6.3.5), of each kind once a day: a stranger who goes on
/// trying must not fill a mailbox.
@Component
class SignInNoticeWorker implements DeferredTask<SignInNotice> {

  private final Portals portals;
  private final Accounts accounts;
  private final RateLimiter rateLimiter;
  private final OwnerNotices notices;
  private final Audit audit;

  SignInNoticeWorker(
      Portals portals,
      Accounts accounts,
      RateLimiter rateLimiter,
      OwnerNotices notices,
      Audit audit) {
    this.portals = portals;
    this.accounts = accounts;
    this.rateLimiter = rateLimiter;
    this.notices = notices;
    this.audit = audit;
  }

  @Override
  public String kind() {
    return SignInNotices.KIND;
  }

  @Override
  public Class<SignInNotice> type() {
    return SignInNotice.class;
  }

  @Override
  public void handle(SignInNotice notice) {
    Optional<Portal> portal = portals.find(new PortalId(notice.portal()));
    Optional<Account> account =
        accounts.find(notice.account()).filter(a -> a.status() == Account.Status.ACTIVE);
    if (portal.isPresent()
        && account.isPresent()
        && rateLimiter.allow(notice.limit(), account.get().id().toString())) {
      tell(portal.get(), account.get(), notice);
    }
  }

  private void tell(Portal portal, Account account, SignInNotice notice) {
    Language language = portal.language(notice.language());
    audit.record(
        new AuditRecord(
            notice.event(), portal.id(), account.id(), "sent", notice.origin(), Map.of()));
    notices.tell(
        account,
        notice.what(),
        new OwnerNotices.Occasion(portal, language, notice.origin(), notice.at()));
  }
}
