package io.portero.cli;

import io.portero.database.DataFolder;
import io.portero.database.Database;
import io.portero.database.OpenDatabase;
import io.portero.settings.Settings;
import io.portero.terminal.Console;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Which installation a command works on: `@Mixin InstallationOption installation`.
final class InstallationOption {

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "Data folder (PORTERO_DATA; default: ${DEFAULT-VALUE}).")
  private Path data = Path.of("data");

  Path data() {
    return data;
  }

  /// What is set, for a command: what only a server in production needs is not asked for, but the mode is what it is.
  static Settings settings() {
    return Settings.forCommand(Console.current().environment());
  }

  /// The operator's own database, or that of the running server, or the embedded one for as long as the command works.
  /// The caller closes it.
  ///
  /// @param work what to tell someone who wants the folder meanwhile, such as `members import`
  /// @throws Refusal if there is none: a command makes no installation
  OpenDatabase open(String work) {
    return Database.external(settings()::variable)
        .map(OpenDatabase::external)
        .orElseGet(() -> OpenDatabase.forCommand(DataFolder.existing(data), work));
  }

  /// Which database a command works on, for people.
  String shown() {
    return Database.external(settings()::variable)
        .map(Database::shown)
        .orElseGet(() -> data.toAbsolutePath().normalize().toString());
  }
}
