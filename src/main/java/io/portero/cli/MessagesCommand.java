package io.portero.cli;

import picocli.CommandLine.Command;

/// Groups what concerns mails and SMS.
@Command(
    name = "messages",
    description = "Mails and SMS on their way.",
    subcommands = {MessagesFailedCommand.class},
    synopsisSubcommandLabel = "COMMAND")
final class MessagesCommand {}
