package io.portero.csv;

/// The file as a whole cannot be used: it is missing, empty or has no such header. The message says which file and what
/// to do.
public final class UnreadableCsv extends RuntimeException {

  public UnreadableCsv(String message) {
    super(message);
  }

  public UnreadableCsv(String message, Throwable cause) {
    super(message, cause);
  }
}
