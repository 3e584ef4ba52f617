package io.portero.journey.access;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.account.LoginKey;
import io.portero.account.NewAccount;
import io.portero.audit.Audit;
import io.portero.audit.AuditEvent;
import io.portero.audit.AuditRecord;
import io.portero.journey.Corrections;
import io.portero.journey.notice.ContactDetails;
import io.portero.journey.notice.ContactNews;
import io.portero.member.Members;
import io.portero.member.Moved;
import io.portero.portal.IdentityForm;
import io.portero.portal.Portal;
import io.portero.portal.Portals;
import io.portero.shared.Origin;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class CorrectionsOfContacts implements Corrections {

  private final Accounts accounts;
  private final Members members;
  private final Portals portals;
  private final OldContact old;
  private final ContactNews news;
  private final Audit audit;

  CorrectionsOfContacts(
      Accounts accounts,
      Members members,
      Portals portals,
      OldContact old,
      ContactNews news,
      Audit audit) {
    this.accounts = accounts;
    this.members = members;
    this.portals = portals;
    this.old = old;
    this.news = news;
    this.audit = audit;
  }

  @Override
  public boolean account(UUID id, NewAccount now) {
    UUID member = accounts.find(id).orElseThrow().member();
    if (member != null) {
      members.lock(member);
    }
    Account before = accounts.lock(id).orElseThrow();
    boolean keepsNumber = before.member() != null && now.mobile() == null;
    var contact = new ContactDetails(now.email(), keepsNumber ? before.mobile() : now.mobile());
    boolean moved = !contact.equals(ContactDetails.of(before));
    if (!moved && now.name().equals(before.name())) {
      return false;
    }
    var mobile = contact.mobile();
    if (moved && member != null && mobile != null) {
      members.correct(member, contact.email(), mobile);
    }
    take(before, now.name(), contact);
    return true;
  }

  @Override
  public void member(Moved moved) {
    var contact = new ContactDetails(moved.now().email(), moved.now().mobile());
    var account = accounts.ofMember(moved.now().id()).flatMap(a -> accounts.lock(a.id()));
    if (account.isPresent()) {
      take(account.get(), moved.now().name(), contact);
    } else if (!contact.equals(new ContactDetails(moved.email(), moved.mobile()))) {
      old.end(moved);
    }
  }

  private void take(Account before, String name, ContactDetails contact) {
    accounts.correct(before.id(), name, contact.email(), contact.mobile());
    if (contact.equals(ContactDetails.of(before))) {
      return;
    }
    Portal portal = portals.get(before.portal());
    if (portal.kind(before.kind()).form() == IdentityForm.EMAIL) {
      accounts.moveKey(before, LoginKey.email(before.email()), LoginKey.email(contact.email()));
    }
    old.end(before);
    audit.record(
        new AuditRecord(
            AuditEvent.CONTACT_CHANGED,
            before.portal(),
            before.id(),
            "ok",
            Origin.NONE,
            Map.of("by", "operator")));
    news.tell(portal, before, accounts.find(before.id()).orElseThrow());
  }
}
