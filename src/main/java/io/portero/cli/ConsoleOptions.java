package io.portero.cli;

import io.portero.shared.Language;
import io.portero.terminal.Console;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/// How a command says things: `@Mixin ConsoleOptions said`, for every command. Read by themselves before the others, since what is wrong
/// with those is said in this way too.
final class ConsoleOptions {

  @Option(
      names = "--lang",
      paramLabel = "es|en",
      scope = ScopeType.INHERIT,
      description = "Language of what is said (default: the system's).")
  private @Nullable Language language;

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "Says the result as JSON, one object a line, for other programs.")
  private boolean json;

  /// As far as they can be read: what is wrong with them is said like anything else.
  static ConsoleOptions in(String... args) {
    ConsoleOptions asked = new ConsoleOptions();
    CommandLine these = new CommandLine(asked).setUnmatchedArgumentsAllowed(true);
    these.registerConverter(Language.class, ConsoleOptions::language);
    these.getCommandSpec().parser().collectErrors(true);
    these.parseArgs(args);
    return asked;
  }

  static Language language(String written) {
    return Language.of(written.strip())
        .orElseThrow(() -> new TypeConversionException("es or en, not: " + written + " / es o en"));
  }

  Console on(Console console) {
    return console.with(language, json);
  }
}
