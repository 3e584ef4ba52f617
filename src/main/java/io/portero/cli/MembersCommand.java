package io.portero.cli;

import picocli.CommandLine.Command;

/// Groups what concerns members.
@Command(
    name = "members",
    description = "Whom an organisation already knows.",
    subcommands = {
      MembersImport.class,
      MembersTemplate.class,
      MembersList.class,
      MembersFreeze.class,
      MembersThaw.class,
      MembersRemove.class
    },
    synopsisSubcommandLabel = "COMMAND")
final class MembersCommand {}
