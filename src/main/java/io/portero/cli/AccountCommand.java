package io.portero.cli;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.portal.Portal;
import picocli.CommandLine.Mixin;

/// What an operator does with one account: `accounts freeze` and its like.
abstract class AccountCommand extends PortalWork {

  @Mixin private AccountChoice who = new AccountChoice();

  @Override
  final int work(Portal portal, Workbench bench) {
    act(who.of(portal, bench.part(Accounts.class)), bench);
    return 0;
  }

  /// Does it, and says what was done.
  abstract void act(Account account, Workbench bench);
}
