package io.portero.csv;

/// Hears of an import while it runs, on the same thread.
public interface ImportListener {

  /// @param done bytes read or lines written, @param total of the same
  void at(Stage stage, long done, long total);

  /// A bad line, in the order of their finding.
  void bad(LineProblem flaw);

  enum Stage {
    READING,
    WRITING
  }
}
