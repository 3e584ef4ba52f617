package io.portero.journey.notice;

import io.portero.account.Account;
import io.portero.shared.EmailAddress;
import io.portero.shared.MobileNumber;
import org.jspecify.annotations.Nullable;

/// Where somebody is reached.
public record ContactDetails(EmailAddress email, @Nullable MobileNumber mobile) {

  public static ContactDetails of(Account account) {
    return new ContactDetails(account.email(), account.mobile());
  }
}
