package io.portero.journey.access;

import io.portero.account.Account;
import io.portero.account.AccountSessions;
import io.portero.account.DeviceCodes;
import io.portero.account.KnownDevices;
import io.portero.journey.JourneyErasure;
import io.portero.journey.notice.Recipients;
import io.portero.member.Member;
import io.portero.shared.PortalId;
import io.portero.verification.Codes;
import io.portero.verification.Links;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What may still lead into an account when its secret changes or it is frozen.
@Component
public class AccessRevocation {

  private final AccountSessions sessions;
  private final KnownDevices devices;
  private final DeviceCodes deviceCodes;
  private final Links links;
  private final Codes codes;
  private final JourneyErasure journeys;

  AccessRevocation(
      AccountSessions sessions,
      KnownDevices devices,
      DeviceCodes deviceCodes,
      Links links,
      Codes codes,
      JourneyErasure journeys) {
    this.sessions = sessions;
    this.devices = devices;
    this.deviceCodes = deviceCodes;
    this.links = links;
    this.codes = codes;
    this.journeys = journeys;
  }

  /// Before the account's row is touched: an answer on one of these journeys locks them in this order too.
  ///
  /// @param butThis the journey that goes on
  void endJourneys(Account account, UUID butThis) {
    journeys.eraseOthers(account.id(), butThis);
  }

  boolean hasDevices(Account account) {
    return devices.any(account.id());
  }

  void endDevices(Account account) {
    devices.endAll(account.id());
  }

  /// All but half-finished journeys and known devices. Codes on all journeys are among it: one of a member knows no account before its
  /// code was right.
  void end(Account account) {
    sessions.endAll(account.id());
    deviceCodes.startAgain(account.id());
    links.endAll(account.id());
    codes.endAll(account.portal(), account.id().toString());
    if (account.member() != null) {
      codes.endAll(account.portal(), Recipients.ownerOf(account.member()));
    }
  }

  /// Of a member who has no account.
  void endCodes(Member member) {
    codes.endAll(member.portal(), Recipients.ownerOf(member.id()));
  }

  /// A journey that has no account yet, with its codes.
  void erase(PortalId portal, UUID journey) {
    journeys
        .erase(journey)
        .ifPresent(facts -> codes.endAll(portal, Recipients.codesOf(facts, journey)));
  }
}
