package io.portero.cli;

import io.portero.csv.ImportListener;
import io.portero.csv.ImportReport;
import io.portero.csv.LineProblem;
import io.portero.shared.Refusal;
import io.portero.terminal.JsonLine;
import io.portero.terminal.Localized;
import io.portero.terminal.Output;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Shows an import while it runs: a bar, the first bad lines, and all of them in a report file if one is asked for.
final class ImportScreen implements ImportListener, AutoCloseable {

  /// Most bad lines on the screen.
  private static final int SHOWN = 100;

  /// As Excel writes it, like the mark and the semicolons of a [TemplateAction].
  private static final String END = "\r\n";

  private final PrintStream out;
  private final ProgressBar bar;
  private final @Nullable BufferedWriter report;
  private long flaws;

  /// Where people look: programs find the result alone on standard output.
  static ImportScreen shown(Optional<Path> report) {
    return new ImportScreen(Output.beside(), Terminal.isThere(), report);
  }

  ImportScreen(PrintStream out, boolean terminal, Optional<Path> report) {
    this.out = out;
    this.bar = new ProgressBar(out, terminal);
    this.report = report.map(ImportScreen::open).orElse(null);
  }

  private static BufferedWriter open(Path file) {
    try {
      BufferedWriter writer = Files.newBufferedWriter(file);
      writer.write(
          TemplateAction.MARK + Localized.text("line;column;reason", "línea;columna;motivo") + END);
      return writer;
    } catch (IOException e) {
      throw new Refusal(
          "Cannot write the report " + file + ".", "No se puede escribir el informe " + file + ".");
    }
  }

  @Override
  public void at(Stage stage, long done, long total) {
    String name =
        switch (stage) {
          case READING -> Localized.text("reading", "leyendo");
          case WRITING -> Localized.text("writing", "guardando");
        };
    bar.show(name, done, total);
  }

  @Override
  public void bad(LineProblem flaw) {
    flaws++;
    if (flaws <= SHOWN) {
      bar.clear();
      out.println("  " + flaw.in(Localized.locale()));
    }
    if (report != null) {
      try {
        String reason = flaw.reason().in(Localized.locale());
        report.write(flaw.line() + ";" + quoted(flaw.column()) + ";" + quoted(reason) + END);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  /// The last words.
  ///
  /// @return the exit code: 1 if any line was bad
  int tell(ImportReport result) {
    bar.clear();
    if (flaws > SHOWN) {
      long more = flaws - SHOWN;
      out.println(
          Localized.text(
              "  … and %,d more; --report FILE.csv writes all",
              "  … y %,d más; --report ARCHIVO.csv escribe todo", more));
    }
    if (!result.unknownColumns().isEmpty()) {
      out.println(
          Localized.text("Columns left aside: ", "Columnas que no se usaron: ")
              + String.join(", ", result.unknownColumns()));
    }
    result
        .warnings()
        .forEach(warning ->
            out.println(
                Localized.text("Warning: ", "Atención: ") + warning.in(Localized.locale())));
    if (result.newKeys() > 0) {
      out.println(
          Localized.counted(
              result.newKeys(),
              "login key is new to accounts that were there.",
              "login keys are new to accounts that were there.",
              "llave de ingreso es nueva en cuentas que ya estaban.",
              "llaves de ingreso son nuevas en cuentas que ya estaban."));
    }
    out.println(
        "%s (%s): %s, %s, %s, %s."
            .formatted(
                Localized.counted(result.lines(), "line", "lines", "línea", "líneas"),
                result.charset(),
                Localized.counted(result.added(), "added", "added", "nueva", "nuevas"),
                Localized.counted(result.changed(), "changed", "changed", "cambiada", "cambiadas"),
                Localized.counted(result.unchanged(), "unchanged", "unchanged", "igual", "iguales"),
                Localized.counted(result.bad(), "bad", "bad", "mala", "malas")));
    if (!result.kept()) {
      out.println(Localized.text("Nothing was kept.", "No se guardó nada."));
    }
    Output.forPrograms(values(result));
    return result.bad() > 0 ? 1 : 0;
  }

  private static JsonLine values(ImportReport result) {
    JsonLine values =
        JsonLine.of("lines", result.lines())
            .and("added", result.added())
            .and("changed", result.changed())
            .and("unchanged", result.unchanged())
            .and("bad", result.bad())
            .and("newKeys", result.newKeys())
            .and("kept", result.kept())
            .and("charset", result.charset())
            .and(
                "warnings", result.warnings().stream().map(w -> w.in(Localized.locale())).toList());
    return values;
  }

  @Override
  public void close() {
    bar.clear();
    try {
      if (report != null) {
        report.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
