package io.portero.cli;

import io.portero.shared.Causes;
import io.portero.shared.Refusal;
import io.portero.terminal.Localized;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an operator reads when something does not work: one sentence, what it is and what to do, and never a stack trace.
final class Failures {

  /// `EX_SOFTWARE` of BSD's sysexits: a fault of ours.
  private static final int OUR_FAULT = 70;

  private Failures() {}

  /// @return the exit code
  static int tell(Throwable failure, PrintWriter err) {
    Optional<Refusal> refusal =
        Causes.of(failure).stream().flatMap(cause -> refusal(cause).stream()).findFirst();
    if (refusal.isPresent()) {
      err.println(refusal.get().in(Localized.locale()));
      err.flush();
      return Refusal.EXIT_CODE;
    }
    err.println(
        Localized.text(
            "A fault of Portero's own: %s. Please report it with what stands in %s.",
            "Un error de Portero mismo: %s. Repórtelo con lo que hay en %s.",
            summary(failure),
            kept(failure)));
    err.flush();
    return OUR_FAULT;
  }

  /// What stands for a failure that an operator can mend.
  static Optional<Refusal> refusal(Throwable cause) {
    return Optional.ofNullable(
        switch (cause) {
          case Refusal refusal -> refusal;
          case AccessDeniedException e ->
              new Refusal(
                  "This user may not read or write %s. Mend its rights.".formatted(e.getFile()),
                  "Este usuario no puede leer o escribir %s. Corrija sus permisos."
                      .formatted(e.getFile()));
          case NoSuchFileException e ->
              new Refusal(
                  "There is no file %s.".formatted(e.getFile()),
                  "No existe el archivo %s.".formatted(e.getFile()));
          case FileSystemException e ->
              new Refusal(
                  "%s cannot be used: %s.".formatted(e.getFile(), reason(e)),
                  "No se puede usar %s: %s.".formatted(e.getFile(), reason(e)));
          case InvalidPathException e ->
              new Refusal(
                  "“%s” is no path that this system can read. Set LC_ALL=C.UTF-8 if it has letters such as ñ."
                      .formatted(e.getInput()),
                  "«%s» no es una ruta que este sistema pueda leer. Defina LC_ALL=C.UTF-8 si tiene letras como la ñ."
                      .formatted(e.getInput()));
          case IOException e when isFull(e) ->
              new Refusal(
                  "The disk is full. Make room and try again.",
                  "El disco está lleno. Libere espacio e intente de nuevo.");
          case SQLException e -> database(e);
          default -> null;
        });
  }

  private static @Nullable Refusal database(SQLException failure) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    if (state.equals("53100")) {
      return new Refusal(
          "The disk of the database is full. Make room and try again.",
          "El disco de la base de datos está lleno. Libere espacio e intente de nuevo.");
    }
    if (state.equals("42501")) {
      return new Refusal(
          "The user of the database may not do what Portero needs: let it own the database.",
          "El usuario de la base de datos no puede hacer lo que Portero necesita: que sea su dueño.");
    }
    if (state.startsWith("08") || state.startsWith("57") || state.startsWith("53")) {
      return new Refusal(
          "The database broke off the connection. See whether it runs, and try again.",
          "La base de datos cortó la conexión. Revise si está encendida e intente de nuevo.");
    }
    return null;
  }

  private static String reason(FileSystemException failure) {
    return failure.getReason() == null ? failure.getClass().getSimpleName() : failure.getReason();
  }

  private static boolean isFull(IOException failure) {
    String said = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return said.contains("no space left") || said.contains("quota");
  }

  private static String summary(Throwable failure) {
    return Causes.deepest(failure).getClass().getSimpleName();
  }

  /// Where the trace is, for whoever mends it; the owner alone reads it.
  private static String kept(Throwable failure) {
    try {
      Path file = Files.createTempFile("portero-fault", ".txt");
      try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
        failure.printStackTrace(out);
      }
      return file.toString();
    } catch (IOException e) {
      return "-";
    }
  }
}
