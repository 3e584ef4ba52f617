package io.portero.cli.attack;

import picocli.CommandLine.Command;

/// `portero attack …`.
@Command(
    name = "attack",
    description = "Attacks a running server of your own, and says what it found.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {TimingCommand.class, GuessCommand.class, OverloadCommand.class})
public final class AttackCommand {}
