package io.portero.cli;

import io.portero.database.DataFolder;
import io.portero.database.Database;
import io.portero.database.OpenDatabase;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Which installation a command works on: `@Mixin Installation installation`.
final class Installation {

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      defaultValue = "${env:PORTERO_DATA:-data}",
      description = "Data folder (PORTERO_DATA; default: ${DEFAULT-VALUE}).")
  private Path data = Path.of("data");

  Path data() {
    return data;
  }

  /// The operator's own database, or that of the running server, or the embedded one for as long as the command works.
  /// The caller closes it. Its tables may be missing: apply `Migrations` first.
  ///
  /// @param work what to tell someone who wants the folder meanwhile, such as `members import`
  OpenDatabase open(String work) {
    return Database.external(System::getenv)
        .map(OpenDatabase::external)
        .orElseGet(() -> OpenDatabase.forCommand(DataFolder.at(data), work));
  }
}
