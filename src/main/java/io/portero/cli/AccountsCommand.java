package io.portero.cli;

import picocli.CommandLine.Command;

/// Groups what concerns accounts.
@Command(
    name = "accounts",
    description = "Who can sign in.",
    subcommands = {
      AccountsCreateCommand.class,
      AccountsImportCommand.class,
      AccountsTemplateCommand.class,
      AccountsListCommand.class,
      AccountsSuspendCommand.class,
      AccountsReinstateCommand.class,
      AccountsInviteAgainCommand.class,
      AccountsSignOutCommand.class
    },
    synopsisSubcommandLabel = "COMMAND")
final class AccountsCommand {}
