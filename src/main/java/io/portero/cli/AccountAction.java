package io.portero.cli;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.portal.Portal;
import picocli.CommandLine.Mixin;

/// What an operator does with one account: `accounts suspend` and its like.
abstract class AccountAction extends PortalAction {

  @Mixin private AccountOptions who = new AccountOptions();

  @Override
  final int work(Portal portal, CommandContext context) {
    act(who.of(portal, context.bean(Accounts.class)), context);
    return 0;
  }

  /// Does it, and says what was done.
  abstract void act(Account account, CommandContext context);
}
