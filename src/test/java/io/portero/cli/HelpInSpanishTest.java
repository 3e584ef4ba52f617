package io.portero.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.shared.Language;
import io.portero.support.CommandLineRun;
import io.portero.terminal.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Who asks for Spanish reads Spanish, where a command is explained and where it was typed wrongly.
class HelpInSpanishTest {

  @Test
  @DisplayName(
      "each command, option and parameter that help shows is explained in both languages, in as many lines")
  void everything() {
    Map<String, List<String>> english = explained(Language.EN);
    Map<String, List<String>> spanish = explained(Language.ES);
    assertThat(spanish.keySet()).isEqualTo(english.keySet()).hasSizeGreaterThan(100);
    english.forEach((what, words) ->
        assertThat(spanish.get(what)).as(what).hasSameSizeAs(words).isNotEqualTo(words));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "members list; Falta: --portal=ID.",
        "members import; Falta: --portal=ID, --entity=ID, FILE.csv.",
        "completion; Falta: bash|zsh.",
        "members list --portal; A la opción --portal le falta su valor: ID.",
        "members list --portal p --nope; Este comando no tiene la opción --nope.",
        "membres; No hay un comando membres.",
        "members impotr; ¿Quiso decir portero members import o",
        "version extra; «extra» está de más.",
        "members list --portal p --limit many; «many» no sirve para --limit: debe ser un número entero.",
        "members import f.csv --portal p --entity e --dates x; «x» no sirve para --dates: debe ser dmy, mdy o ymd.",
        "completion fish; «fish» no sirve para bash|zsh: debe ser bash o zsh.",
        "accounts import f.csv --portal p --charset x; «x» no sirve para --charset: se espera NAME.",
        "members list --portal p --portal q; La opción --portal está más de una vez: deje una.",
        "version --json=yes; La opción --json no lleva valor",
        "help nope; No hay un comando nope."
      })
  @DisplayName("what is wrong with a command is said in Spanish, with exit code 2")
  void wrong(String typed, String said) {
    CommandLineRun run = CommandLineRun.alone((typed + " --lang es").split(" "));
    assertThat(run.exitCode()).as(run.said()).isEqualTo(2);
    assertThat(run.beside())
        .contains(said)
        .doesNotContain("Usage", "Missing", "Unmatched", "Did you");
  }

  private static Map<String, List<String>> explained(Language language) {
    Map<String, List<String>> all = new TreeMap<>();
    Console.current()
        .with(language, false)
        .run(() -> {
          explain(Main.root(), all);
          return 0;
        });
    return all;
  }

  private static void explain(CommandLine command, Map<String, List<String>> all) {
    if (command.getCommandSpec().usageMessage().hidden()) {
      return;
    }
    String name = command.getCommandSpec().qualifiedName();
    all.put(name, List.of(command.getCommandSpec().usageMessage().description()));
    List<ArgSpec> arguments = new ArrayList<>(command.getCommandSpec().args());
    for (ArgSpec argument : arguments) {
      if (!argument.hidden()) {
        all.put(name + " " + name(argument), List.of(argument.description()));
      }
    }
    command.getSubcommands().values().forEach(below -> explain(below, all));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
