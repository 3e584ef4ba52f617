package io.portero.journey.notice;

import io.portero.shared.EmailAddress;
import io.portero.shared.MobileNumber;
import org.jspecify.annotations.Nullable;

/// Where a message to one person goes.
///
/// @param owner whom messages are counted for; a member's stay the same over journeys
/// @param user of their account; empty if they have none yet
public record Recipient(
    String owner,
    String name,
    String user,
    @Nullable EmailAddress email,
    @Nullable MobileNumber mobile) {

  public String maskedEmail() {
    return email == null ? "" : email.masked();
  }

  public String maskedMobile() {
    return mobile == null ? "" : mobile.masked();
  }
}
