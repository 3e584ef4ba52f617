package io.portero.cli;

import io.portero.csv.DateOrder;
import io.portero.csv.ImportOptions;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What every import takes: `@Mixin ImportFileOptions settings`.
final class ImportFileOptions {

  @Parameters(paramLabel = "FILE.csv", description = "The file; its first line names the columns.")
  private Path file = Path.of("");

  @Option(names = "--dry-run", description = "Checks and counts everything, keeps nothing.")
  private boolean dryRun;

  @Option(names = "--strict", description = "Keeps nothing if any line is bad.")
  private boolean strict;

  @Option(
      names = "--report",
      paramLabel = "FILE.csv",
      description = "Writes every bad line there, for Excel: line, column, reason.")
  private @Nullable Path report;

  @Option(
      names = "--charset",
      paramLabel = "NAME",
      description =
          "How the file is written, such as windows-1252 or macroman (default: found out).")
  private @Nullable Charset charset;

  Path file() {
    return file;
  }

  ImportOptions options() {
    return options(null);
  }

  ImportOptions options(@Nullable DateOrder dates) {
    return new ImportOptions(
        dryRun, strict, Optional.ofNullable(charset), Optional.ofNullable(dates));
  }

  Optional<Path> report() {
    return Optional.ofNullable(report);
  }
}
