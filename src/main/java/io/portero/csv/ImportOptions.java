package io.portero.csv;

import java.nio.charset.Charset;
import java.util.Optional;

/// How an import behaves.
///
/// @param dryRun check and count everything, keep nothing
/// @param strict keep nothing if any line is bad
/// @param charset how the file is written; empty: found out
/// @param dates in which order it writes dates; empty: found out
public record ImportOptions(
    boolean dryRun, boolean strict, Optional<Charset> charset, Optional<DateOrder> dates) {

  public ImportOptions(boolean dryRun, boolean strict) {
    this(dryRun, strict, Optional.empty(), Optional.empty());
  }
}
