package io.portero.journey.notice;

import io.portero.account.Account;
import io.portero.portal.Portal;
import io.portero.verification.CodeSubject;

/// What a recovery's code is for.
public final class RecoveryCodes {

  public static final String PURPOSE = "reset";

  private RecoveryCodes() {}

  public static CodeSubject subject(Portal portal, Account account) {
    return new CodeSubject(
        portal.id(), PURPOSE, account.id().toString(), "epoch:" + account.epoch());
  }
}
