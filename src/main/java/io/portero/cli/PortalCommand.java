package io.portero.cli;

import picocli.CommandLine.Command;

/// `portero portal …`: works on files alone, without server, database or Spring.
@Command(
    name = "portal",
    description = "Checks the portals' files, or makes a new portal.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {PortalCheckCommand.class, PortalNewCommand.class})
final class PortalCommand {}
