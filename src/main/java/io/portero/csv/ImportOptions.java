package io.portero.csv;

/// How an import behaves.
///
/// @param dryRun check and count everything, keep nothing
/// @param strict keep nothing if any line is bad
public record ImportOptions(boolean dryRun, boolean strict) {}
