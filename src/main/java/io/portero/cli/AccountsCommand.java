package io.portero.cli;

import picocli.CommandLine.Command;

/// Groups what concerns accounts.
@Command(
    name = "accounts",
    description = "Who can sign in.",
    subcommands = {
      AccountsCreate.class,
      AccountsImport.class,
      AccountsTemplate.class,
      AccountsList.class,
      AccountsFreeze.class,
      AccountsThaw.class,
      AccountsInviteAgain.class,
      AccountsSignOut.class
    },
    synopsisSubcommandLabel = "COMMAND")
final class AccountsCommand {}
