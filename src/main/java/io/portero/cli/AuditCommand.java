package io.portero.cli;

import picocli.CommandLine.Command;

/// Groups what concerns the record.
@Command(
    name = "audit",
    description = "The record of what happened.",
    subcommands = {AuditVerifyCommand.class, AuditExportCommand.class},
    synopsisSubcommandLabel = "COMMAND")
final class AuditCommand {}
