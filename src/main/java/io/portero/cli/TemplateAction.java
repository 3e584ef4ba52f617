package io.portero.cli;

import io.portero.portal.Portal;
import io.portero.shared.Refusal;
import io.portero.terminal.JsonLine;
import io.portero.terminal.Localized;
import io.portero.terminal.Output;
import io.portero.terminal.PortalOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Writes an example of the file that an import reads. UTF-8 with its mark and semicolons, as Excel opens it in Spanish.
abstract class TemplateAction implements Callable<Integer> {

  /// By which Excel knows UTF-8.
  static final String MARK = "\uFEFF";

  @Mixin private PortalOption choice = new PortalOption();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE.csv",
      description = "Where to write it (default: on the screen).")
  private @Nullable Path file;

  @Override
  public final Integer call() {
    String csv = csv(choice.portal());
    Path to = file;
    if (to == null) {
      Output.say(csv::strip, JsonLine.of("csv", csv));
    } else {
      write(to, csv);
      Output.say(
          () -> Localized.text("Wrote %s.", "Quedó en %s.", to),
          JsonLine.of("file", to.toString()));
    }
    return 0;
  }

  /// Lines that end in `\n`, the first one with the names of the columns.
  abstract String csv(Portal portal);

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
