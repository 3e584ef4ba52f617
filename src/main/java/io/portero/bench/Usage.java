package io.portero.bench;

/// What the measured processes have used, or used between two moments. What is not measured is not a number.
///
/// @param serverMillis processor time, @param databaseMillis the same of the database
record Usage(double serverMillis, double databaseMillis) {

  Usage since(Usage before) {
    return new Usage(serverMillis - before.serverMillis, databaseMillis - before.databaseMillis);
  }

  /// Without what would have been used anyway.
  ///
  /// @param idle a second
  Usage above(Usage idle, double seconds) {
    return new Usage(
        Math.max(0, serverMillis - idle.serverMillis * seconds),
        Math.max(0, databaseMillis - idle.databaseMillis * seconds));
  }

  /// One of so many equal parts.
  Usage part(double parts) {
    return new Usage(serverMillis / parts, databaseMillis / parts);
  }

  /// Of what is measured.
  double sum() {
    return (Double.isNaN(serverMillis) ? 0 : serverMillis)
        + (Double.isNaN(databaseMillis) ? 0 : databaseMillis);
  }
}
