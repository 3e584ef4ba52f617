package io.portero.terminal;

import java.io.PrintStream;
import java.util.function.Supplier;

/// What a command found or did: in words for people, or with `--json` as one JSON object a line for programs, on standard
/// output. Everything else that is said meanwhile goes to standard error.
public final class Output {

  private Output() {}

  public static void say(Supplier<String> words, JsonLine values) {
    Console console = Console.current();
    console.out().println(console.json() ? values.toString() : words.get());
  }

  /// The same as [#say] where people have read it in words already.
  public static void forPrograms(JsonLine values) {
    Console console = Console.current();
    if (console.json()) {
      console.out().println(values);
    }
  }

  /// What people read above a table, and programs do without.
  public static void forPeople(Supplier<String> words) {
    Console console = Console.current();
    if (!console.json()) {
      console.out().println(words.get());
    }
  }

  /// Where words go that are not the result, or that say it for people at greater length: programs find theirs alone on standard
  /// output.
  public static PrintStream beside() {
    Console console = Console.current();
    return console.json() ? console.err() : console.out();
  }
}
