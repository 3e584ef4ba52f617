package io.portero.journey.notice;

import io.portero.account.Account;
import io.portero.journey.Invitations;
import io.portero.portal.JourneyKind;
import io.portero.portal.Portal;
import io.portero.shared.Origin;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Tells the old address that it is not the account's any more, and the new one that it is.
@Component
public class ContactNews {

  private final OwnerNotices notices;
  private final Invitations invitations;
  private final Clock clock;

  ContactNews(OwnerNotices notices, Invitations invitations, Clock clock) {
    this.notices = notices;
    this.invitations = invitations;
    this.clock = clock;
  }

  public void tell(Portal portal, Account before, Account now) {
    if (now.status() == Account.Status.REFUSED) {
      return; // whoever was there did not want to hear of it
    }
    var language = portal.organisation().languages().getFirst();
    var occasion = new OwnerNotices.Occasion(portal, language, Origin.NONE, clock.instant());
    notices.tellLeft(
        before,
        new OwnerNotices.Left(
            before.email().equals(now.email()) ? null : before.email(),
            Objects.equals(before.mobile(), now.mobile()) ? null : before.mobile()),
        occasion);
    if (now.status() == Account.Status.INVITED && portal.plan(JourneyKind.INVITE).isPresent()) {
      invitations.invite(now.id()); // the one before went to the old address
    } else {
      notices.tell(now, "contact-changed", occasion);
    }
  }
}
