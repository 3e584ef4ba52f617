package io.portero.journey.step;

import io.portero.account.Account;
import io.portero.account.AccountSessions;
import io.portero.journey.HalfFinished;
import io.portero.verification.Codes;
import io.portero.verification.Links;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What may still lead into an account when its secret changes or it is frozen.
@Component
record WaysIn(AccountSessions sessions, Links links, Codes codes, HalfFinished journeys) {

  /// @param butThis the journey that goes on
  void end(Account account, UUID butThis) {
    sessions.endAll(account.id());
    links.endAll(account.id());
    codes.endAll(account.portal(), account.id().toString());
    journeys.end(account.id(), butThis);
  }
}
