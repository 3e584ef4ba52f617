package io.portero.cli;

import picocli.CommandLine.Command;

/// Groups what concerns accounts.
@Command(
    name = "accounts",
    description = "Who can sign in.",
    subcommands = {
      AccountsCreate.class,
      AccountsImport.class,
      AccountsList.class,
      AccountsSignOut.class
    },
    synopsisSubcommandLabel = "COMMAND")
final class AccountsCommand {}
