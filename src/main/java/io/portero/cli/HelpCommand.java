package io.portero.cli;

import io.portero.terminal.JsonLine;
import io.portero.terminal.Localized;
import io.portero.terminal.Output;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `help`, `help members`, `help members import`.
@Command(name = "help", description = "Shows how a command is used: help members import")
final class HelpCommand implements Runnable {

  @Parameters(arity = "0..*", paramLabel = "COMMAND", description = "Words of a command.")
  private List<String> words = List.of();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    CommandLine here = Objects.requireNonNull(spec).commandLine();
    CommandLine about = here.getParent() == null ? here : here.getParent();
    for (String word : words) {
      CommandLine next = about.getSubcommands().get(word);
      if (next == null) {
        throw new ParameterException(
            about, Localized.text("There is no command %s.", "No hay un comando %s.", word));
      }
      about = next;
    }
    String usage = about.getUsageMessage();
    Output.say(usage::stripTrailing, JsonLine.of("usage", usage));
  }
}
