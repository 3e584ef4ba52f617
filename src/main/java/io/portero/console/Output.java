package io.portero.console;

import java.io.PrintStream;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/// What a command found or did: in words for people, or with `--json` as one JSON object a line for programs, on standard
/// output. Everything else that is said meanwhile goes to standard error.
public final class Output {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Output() {}

  /// @param values by name, in their order; null where there is none
  public static void say(Supplier<String> words, Map<String, ?> values) {
    Console console = Console.current();
    console.out().println(console.json() ? line(values) : words.get());
  }

  /// The same as [#say] where people have read it in words already.
  public static void forPrograms(Map<String, ?> values) {
    Console console = Console.current();
    if (console.json()) {
      console.out().println(line(values));
    }
  }

  /// Where words go that are not the result, or that say it for people at greater length: programs find theirs alone on standard
  /// output.
  public static PrintStream beside() {
    Console console = Console.current();
    return console.json() ? console.err() : console.out();
  }

  private static String line(Map<String, ?> values) {
    return JSON.writeValueAsString(values);
  }
}
