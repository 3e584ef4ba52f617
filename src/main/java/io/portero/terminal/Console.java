package io.portero.terminal;

import io.portero.shared.Language;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a command was typed: what is set there, where its words go, in which language, and whether a program reads them. Bound to the
/// command's thread for as long as it runs, so that several commands of one process have nothing in common; what the server says goes to
/// its process's own.
///
/// @param environment variables by their names
/// @param out for the result
/// @param err for what is said beside the result
/// @param language of what people read
/// @param json whether a program reads the result: one JSON object a line
public record Console(
    Map<String, String> environment,
    PrintStream out,
    PrintStream err,
    Language language,
    boolean json) {

  /// Read before a command takes the system's habits away.
  private static final Locale SYSTEM = Locale.getDefault();

  private static final ScopedValue<Console> CURRENT = ScopedValue.newInstance();

  public Console {
    environment = Map.copyOf(environment);
  }

  /// The command's own, else the process's.
  public static Console current() {
    return CURRENT.isBound() ? CURRENT.get() : ofProcess();
  }

  public static Console ofProcess() {
    return of(System.getenv(), System.out, System.err);
  }

  /// In Spanish for somebody whose system speaks it, else in English; for people.
  public static Console of(Map<String, String> environment, PrintStream out, PrintStream err) {
    return new Console(environment, out, err, language(environment), false);
  }

  /// @param asked null: the system's
  public Console with(@Nullable Language asked, boolean forPrograms) {
    return new Console(environment, out, err, asked == null ? language : asked, forPrograms);
  }

  /// @return what the command returns, its exit code
  public int run(IntSupplier command) {
    return ScopedValue.where(CURRENT, this).call(command::getAsInt);
  }

  /// Java only knows the languages that are installed where it runs; the shell's variables say what was meant. `LANGUAGE`, a list, goes
  /// before the locale's own, as in GNU's programs; `./portero` names the language by it where it must change the locale.
  private static Language language(Map<String, String> environment) {
    return Stream.of("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
        .map(name -> environment.getOrDefault(name, ""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .map(value -> value.split("[_.@:-]", -1)[0])
        .flatMap(Language::of)
        .orElseGet(() -> Language.of(SYSTEM.getLanguage()).orElse(Language.EN));
  }
}
