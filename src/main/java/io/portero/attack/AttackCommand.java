package io.portero.attack;

import picocli.CommandLine.Command;

/// `portero attack …`.
@Command(
    name = "attack",
    description = "Attacks a running server of your own, and says what it found.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      AttackTimingCommand.class,
      AttackGuessCommand.class,
      AttackOverloadCommand.class
    })
public final class AttackCommand {}
