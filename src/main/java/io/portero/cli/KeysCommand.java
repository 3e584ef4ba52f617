package io.portero.cli;

import picocli.CommandLine.Command;

/// Groups what concerns the master keys.
@Command(
    name = "keys",
    description = "The installation's master keys.",
    subcommands = {KeysListCommand.class, KeysRotateCommand.class, KeysForgetCommand.class},
    synopsisSubcommandLabel = "COMMAND")
final class KeysCommand {}
