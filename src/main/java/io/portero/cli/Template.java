package io.portero.cli;

import io.portero.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/// An example file for an import: `@Mixin Template template`. UTF-8 with its mark and semicolons, as Excel opens it in Spanish.
final class Template {

  private static final String MARK = "\uFEFF";

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE.csv",
      description = "Where to write it (default: on the screen).")
  private @Nullable Path file;

  void write(String csv) {
    Optional.ofNullable(file)
        .ifPresentOrElse(path -> write(path, csv), () -> System.out.print(csv));
  }

  private static void write(Path path, String csv) {
    try {
      Files.writeString(
          path,
          MARK + csv.replace("\n", "\r\n"),
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw new Refusal(path + " is there already.", path + " ya existe.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
