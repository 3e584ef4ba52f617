package io.portero.journey.notice;

import io.portero.audit.AuditEvent;
import io.portero.guard.Limit;
import io.portero.shared.Origin;
import java.time.Instant;
import java.util.UUID;

/// Something about tries to sign in that an account's owner ought to know, on its way to the worker.
///
/// @param what name of the event and of the message
/// @param account an id that is nobody's where what was typed matches no account
record SignInNotice(
    String what,
    UUID account,
    String portal,
    String language,
    String address,
    String browser,
    Instant at) {

  AuditEvent event() {
    return AuditEvent.labelled(what);
  }

  Limit limit() {
    return event() == AuditEvent.TRIES_USED_UP ? Limit.NOTICES_OF_TRIES : Limit.NOTICES_OF_SIGN_IN;
  }

  Origin origin() {
    return new Origin(address, browser);
  }
}
