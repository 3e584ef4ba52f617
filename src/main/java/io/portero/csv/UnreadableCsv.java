package io.portero.csv;

import io.portero.shared.Refusal;
import java.nio.file.Path;

/// The file as a whole cannot be used: it is missing, empty or has no such header. The message says which file and what
/// to do.
public final class UnreadableCsv extends Refusal {

  private static final long serialVersionUID = 1L;

  UnreadableCsv(Path file, String english, String spanish) {
    super(file + ": " + english, file + ": " + spanish);
  }
}
