package io.portero.cli;

import io.portero.attack.AttackCommand;
import io.portero.bench.BenchCommand;
import io.portero.shared.Language;
import io.portero.shared.Refusal;
import io.portero.terminal.Console;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;

/// The one entry of the jar: every `./portero …` command ends here. The root knows nothing of Spring, so that a command
/// which needs no server answers at once.
@Command(
    name = "portero",
    description = "The front door of an organisation: register, sign in, recover.",
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = VersionCommand.class)
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    Console console = Console.ofProcess();
    Locale.setDefault(
        Locale
            .ROOT); // numbers and dates look the same on every system; what people read follows the
    // console
    System.exit(run(console, args));
  }

  /// One command, which leaves nothing behind in this process.
  ///
  /// @return its exit code
  public static int run(Console console, String... args) {
    return ConsoleOptions.in(args).on(console).run(() -> root().execute(args));
  }

  @Mixin private ConsoleOptions said = new ConsoleOptions();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Shows this and ends.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Says which version this is.")
  private boolean version;

  /// The only list of sub-commands.
  private static List<Object> commands() {
    return List.of(
        new StartCommand(),
        new MembersCommand(),
        new AccountsCommand(),
        new MessagesCommand(),
        new AuditCommand(),
        new KeysCommand(),
        new PortalCommand(),
        new DoctorCommand(),
        new AttackCommand(),
        new BenchCommand(),
        new TrainCommand(),
        new CompletionCommand(),
        new VersionCommand(),
        new HelpCommand());
  }

  static CommandLine root() {
    Console console = Console.current();
    var root = new CommandLine(new Main());
    commands().forEach(root::addSubcommand);
    FormerNames.add(root);
    root.setOut(new PrintWriter(console.out(), true));
    root.setErr(new PrintWriter(console.err(), true));
    root.setDefaultValueProvider(new SettingDefaults());
    root.setCaseInsensitiveEnumValuesAllowed(true);
    root.registerConverter(Language.class, ConsoleOptions::language);
    root.setExecutionStrategy(Main::execute);
    root.setParameterExceptionHandler(new UsageErrors(root.getParameterExceptionHandler()));
    if (console.language() == Language.ES) {
      root.setResourceBundle(SpanishHelp.words());
    }
    return root.setExecutionExceptionHandler(
        (failure, command, _) -> Failures.tell(failure, command.getErr()));
  }

  /// What was typed and what is set must be readable before anything is done with it.
  private static int execute(ParseResult parsed) {
    CommandLine command = parsed.asCommandLineList().getLast();
    try {
      ReadableArguments.requireReadable(parsed.originalArgs());
      if (needsSettings(command.getCommand())) {
        InstallationOption.settings();
      }
    } catch (Refusal refusal) {
      throw new ExecutionException(command, "refused", refusal);
    }
    return new RunLast().execute(parsed);
  }

  /// Those that start nothing and read nothing go on, the one that starts a server asks for more, and the doctor says what is
  /// wrong in its own way.
  private static boolean needsSettings(Object command) {
    return !(command instanceof HelpCommand
        || command instanceof VersionCommand
        || command instanceof CompletionCommand
        || command instanceof StartCommand
        || command instanceof DoctorCommand
        || command instanceof Main);
  }
}
