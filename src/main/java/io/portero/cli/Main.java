package io.portero.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The one entry of the jar: every `./portero …` command ends here. The root knows nothing of Spring, so that a command
/// which needs no server answers at once.
@Command(name = "portero", description = "The front door of an organisation.")
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.exit(root().execute(args));
  }

  /// The only list of sub-commands.
  private static List<Object> commands() {
    return List.of(new Start(), new CommandLine.HelpCommand());
  }

  static CommandLine root() {
    var root = new CommandLine(new Main());
    commands().forEach(root::addSubcommand);
    return root;
  }
}
