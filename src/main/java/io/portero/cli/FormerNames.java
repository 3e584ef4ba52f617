package io.portero.cli;

import java.util.Objects;
import picocli.CommandLine;

/// What commands were called before. They go on under these names, which no help shows, so that what an operator wrote down still works.
final class FormerNames {

  private FormerNames() {}

  static void add(CommandLine root) {
    CommandLine members = Objects.requireNonNull(root.getSubcommands().get("members"));
    add(members, "freeze", new MembersSuspendCommand());
    add(members, "thaw", new MembersReinstateCommand());
    CommandLine accounts = Objects.requireNonNull(root.getSubcommands().get("accounts"));
    add(accounts, "freeze", new AccountsSuspendCommand());
    add(accounts, "thaw", new AccountsReinstateCommand());
  }

  private static void add(CommandLine group, String former, Object command) {
    CommandLine hidden = new CommandLine(command);
    hidden.getCommandSpec().usageMessage().hidden(true);
    group.addSubcommand(former, hidden);
  }
}
