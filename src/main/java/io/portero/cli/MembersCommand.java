package io.portero.cli;

import picocli.CommandLine.Command;

/// Groups what concerns members.
@Command(
    name = "members",
    description = "Whom an organisation already knows.",
    subcommands = {
      MembersImportCommand.class,
      MembersTemplateCommand.class,
      MembersListCommand.class,
      MembersSuspendCommand.class,
      MembersReinstateCommand.class,
      MembersRemoveCommand.class
    },
    synopsisSubcommandLabel = "COMMAND")
final class MembersCommand {}
