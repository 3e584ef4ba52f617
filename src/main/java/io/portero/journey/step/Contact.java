package io.portero.journey.step;

import io.portero.account.Account;
import io.portero.shared.EmailAddress;
import io.portero.shared.MobileNumber;
import org.jspecify.annotations.Nullable;

/// Where somebody is reached.
record Contact(EmailAddress email, @Nullable MobileNumber mobile) {

  static Contact of(Account account) {
    return new Contact(account.email(), account.mobile());
  }
}
