package io.portero.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.portero.support.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/// Every command that the documents tell people to type is one that there is, with options that there are.
class DocumentedCommandsTest {

  /// Answered by the script before Java begins.
  private static final Set<String> BY_THE_SCRIPT = Set.of("test", "build");

  private static final Pattern IN_BLOCK =
      Pattern.compile("^(?:[A-Z_]+=\\S+ )*\\./portero(?: ([^#>|]*))?.*$");
  private static final Pattern IN_TEXT =
      Pattern.compile("`\\./portero ([a-z-]+(?: [a-z-]+)*)[^`]*`");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  static List<String> commands() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path page : pages()) {
      boolean block = false;
      for (String line : Files.readAllLines(page)) {
        if (line.startsWith("```")) {
          block = !block;
        } else if (block) {
          Matcher typed = IN_BLOCK.matcher(line.strip());
          if (typed.matches() && typed.group(1) != null && !typed.group(1).contains("…")) {
            found.add(typed.group(1).strip());
          }
        }
      }
    }
    return found.stream().distinct().toList();
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
      return Stream.concat(
              Stream.of("README.md", "README.es.md", "CONTRIBUTING.md", "SECURITY.md")
                  .map(Path::of),
              docs.filter(page -> page.toString().endsWith(".md")))
          .toList();
    }
  }

  @ParameterizedTest(name = "./portero {0}")
  @MethodSource("commands")
  @DisplayName("a command in a block can be typed as it stands")
  void typed(String command) {
    String[] words = words(command);
    if (!BY_THE_SCRIPT.contains(words[0])) {
      assertThatCode(() -> Main.root().parseArgs(words)).doesNotThrowAnyException();
    }
  }

  @Test
  @DisplayName("a command in a sentence exists")
  void named() throws IOException {
    for (Path page : pages()) {
      Matcher named = IN_TEXT.matcher(Files.readString(page));
      while (named.find()) {
        CommandLine at = Main.root();
        for (String word : named.group(1).split(" ")) {
          if (at.getSubcommands().isEmpty() || BY_THE_SCRIPT.contains(word)) {
            break;
          }
          assertThat(at.getSubcommands()).as(page + ": " + named.group()).containsKey(word);
          at = Objects.requireNonNull(at.getSubcommands().get(word));
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "version",
        "--version",
        "version --json",
        "--help",
        "help",
        "help members",
        "help members import --lang es",
        "members --help",
        "completion bash",
        "completion ZSH",
        "portal check --lang es",
        "--lang en portal check",
        "portal check portals/alianza --json"
      })
  @DisplayName("what needs no installation works and says something")
  void works(String command) {
    CommandLineRun run = CommandLineRun.alone(words(command));
    assertThat(run.exitCode()).as(run.said()).isZero();
    assertThat(run.out()).hasSizeGreaterThan(20);
  }

  @ParameterizedTest(name = "{0} --json")
  @ValueSource(
      strings = {
        "help members",
        "completion bash",
        "portal check portals/alianza",
        "portal new otra --name Otra --portals FOLDER",
        "portal new otra --like multiportal --portals FOLDER"
      })
  @DisplayName("what needs no installation says one JSON object and nothing else")
  void forPrograms(String command, @TempDir Path folder) {
    CommandLineRun run =
        CommandLineRun.alone(words(command.replace("FOLDER", folder.toString()) + " --json"));
    assertThat(run.exitCode()).as(run.said()).isZero();
    assertThat(run.out().lines()).hasSize(1);
    assertThat(JsonMapper.builder().build().readTree(run.out()).isObject()).isTrue();
  }

  @Test
  @DisplayName("what commands and options were called before works still, and no help shows it")
  void formerNames() {
    for (String former :
        List.of(
            "members freeze --portal p --document CC:1",
            "members thaw --portal p --document CC:1",
            "accounts freeze --portal p --user u",
            "accounts thaw --portal p --user u",
            "members import f.csv --portal p --entity e --complete --freeze-missing",
            "members list --portal p --frozen")) {
      assertThatCode(() -> Main.root().parseArgs(words(former))).doesNotThrowAnyException();
    }
    for (String help :
        List.of("help members", "help accounts", "help members import", "help members list")) {
      assertThat(CommandLineRun.alone(words(help)).out())
          .doesNotContain("thaw", "freeze", "frozen");
    }
  }

  @Test
  @DisplayName("every command that there is takes --lang, --json and --help")
  void everywhere() {
    everywhere(Main.root());
  }

  private static void everywhere(CommandLine command) {
    assertThat(command.getCommandSpec().optionsMap())
        .as(command.getCommandSpec().qualifiedName())
        .containsKeys("--lang", "--json", "--help");
    command.getSubcommands().values().forEach(DocumentedCommandsTest::everywhere);
  }

  private static String[] words(String command) {
    return WORD.matcher(command)
        .results()
        .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
        .toArray(String[]::new);
  }
}
