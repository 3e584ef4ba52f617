package io.portero.cli;

import java.io.PrintStream;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/// What a command found or did: in words for people, or with `--json` as one JSON object a line for programs, on standard
/// output. Everything else that is said meanwhile goes to standard error.
public final class Output {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static volatile boolean json;

  private Output() {}

  static void json(boolean asked) {
    json = asked;
  }

  public static boolean isJson() {
    return json;
  }

  /// @param values by name, in their order; null where there is none
  public static void say(Supplier<String> words, Map<String, ?> values) {
    System.out.println(json ? line(values) : words.get());
  }

  /// The same as [#say] where people have read it in words already.
  public static void forPrograms(Map<String, ?> values) {
    if (json) {
      System.out.println(line(values));
    }
  }

  /// Where words go that are not the result, or that say it for people at greater length: programs find theirs alone on standard
  /// output.
  public static PrintStream beside() {
    return json ? System.err : System.out;
  }

  static String line(Map<String, ?> values) {
    return JSON.writeValueAsString(values);
  }
}
