package io.portero.journey.access;

import io.portero.account.Account;
import io.portero.member.Moved;
import io.portero.notification.Notifications;
import io.portero.shared.EmailAddress;
import io.portero.shared.MobileNumber;
import io.portero.verification.NotMeLinks;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Ends what is out at an address or number that is not a person's any more: links, codes, invitations, what "this was not me" would
/// do in that mailbox, devices and sessions that a code there has opened, journeys that wait for one (their epoch is over),
/// and messages that are on their way.
@Component
class OldContact {

  private final AccessRevocation revocation;
  private final NotMeLinks notMeLinks;
  private final Notifications notifications;

  OldContact(AccessRevocation revocation, NotMeLinks notMeLinks, Notifications notifications) {
    this.revocation = revocation;
    this.notMeLinks = notMeLinks;
    this.notifications = notifications;
  }

  /// @param account as it was
  void end(Account account) {
    revocation.end(account);
    revocation.endDevices(account);
    notMeLinks.endAll(account.id());
    List<UUID> about = new ArrayList<>(List.of(account.id()));
    if (account.member() != null) {
      about.add(account.member());
    }
    notifications.cancel(about, addresses(account.email(), account.mobile()));
  }

  /// Of a member who has no account.
  void end(Moved moved) {
    revocation.endCodes(moved.now());
    notifications.cancel(List.of(moved.now().id()), addresses(moved.email(), moved.mobile()));
  }

  private static List<String> addresses(EmailAddress email, @Nullable MobileNumber mobile) {
    return mobile == null ? List.of(email.value()) : List.of(email.value(), mobile.e164());
  }
}
