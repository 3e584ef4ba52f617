package io.portero.cli;

import io.portero.cli.attack.AttackCommand;
import io.portero.shared.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.OptionSpec;

/// The one entry of the jar: every `./portero …` command ends here. The root knows nothing of Spring, so that a command
/// which needs no server answers at once.
@Command(
    name = "portero",
    description = "The front door of an organisation: register, sign in, recover.",
    synopsisSubcommandLabel = "COMMAND")
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.exit(root().execute(args));
  }

  /// The only list of sub-commands.
  private static List<Object> commands() {
    return List.of(
        new Start(),
        new MembersCommand(),
        new AccountsCommand(),
        new MessagesCommand(),
        new AuditCommand(),
        new KeysCommand(),
        new PortalCommand(),
        new AttackCommand(),
        new Train(),
        new Version(),
        new HelpCommand());
  }

  static CommandLine root() {
    var root = new CommandLine(new Main());
    commands().forEach(root::addSubcommand);
    offerHelp(root);
    return root.setExecutionExceptionHandler((failure, command, parsed) -> {
      var refusal = refusal(failure);
      if (refusal == null) {
        throw failure;
      }
      command.getErr().println(refusal.in(language()));
      return Refusal.EXIT_CODE;
    });
  }

  /// `--help` at every level.
  private static void offerHelp(CommandLine command) {
    command
        .getCommandSpec()
        .addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Shows this and ends.")
                .build());
    command.getSubcommands().values().stream()
        .filter(sub -> !(sub.getCommand() instanceof HelpCommand))
        .forEach(Main::offerHelp);
  }

  /// What the operator's system is set to. Java only knows the languages that are installed there.
  private static Locale language() {
    return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
        .map(name -> Objects.requireNonNullElse(System.getenv(name), ""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .map(value -> Locale.of(value.split("[_.]", -1)[0]))
        .orElseGet(Locale::getDefault);
  }

  private static @Nullable Refusal refusal(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusal;
      }
    }
    return null;
  }
}
