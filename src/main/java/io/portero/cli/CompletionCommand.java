package io.portero.cli;

import io.portero.terminal.JsonLine;
import io.portero.terminal.Output;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes what a shell needs to complete commands and options by the tab key.
@Command(
    name = "completion",
    description = {
      "Writes a script that lets the tab key complete commands and options.",
      "In bash: source <(./portero completion bash)",
      "In zsh:  autoload -U bashcompinit && bashcompinit; source <(./portero completion zsh)"
    })
final class CompletionCommand implements Runnable {

  /// Shells whose completion speaks bash's way.
  enum Shell {
    BASH,
    ZSH
  }

  @Parameters(paramLabel = "bash|zsh", description = "The shell.")
  private Shell shell = Shell.BASH;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    CommandLine here = Objects.requireNonNull(spec).commandLine();
    String script = AutoComplete.bash("portero", here.getParent());
    Output.say(() -> script, JsonLine.of("script", script));
  }
}
