package io.portero.cli;

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

  static String line(Map<String, ?> values) {
    return JSON.writeValueAsString(values);
  }
}
