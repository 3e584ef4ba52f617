package io.portero.journey.step;

import io.portero.shared.EmailAddress;
import io.portero.shared.MobileNumber;
import org.jspecify.annotations.Nullable;

/// Where a message to one person goes.
///
/// @param owner whom messages are counted for; a member's stay the same over journeys
/// @param user of their account; empty if they have none yet
record Recipient(
    String owner,
    String name,
    String user,
    @Nullable EmailAddress email,
    @Nullable MobileNumber mobile) {

  String maskedEmail() {
    return email == null ? "" : email.masked();
  }

  String maskedMobile() {
    return mobile == null ? "" : mobile.masked();
  }
}
