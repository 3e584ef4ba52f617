package io.portero.csv;

import io.portero.shared.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One record as it stands in the file, before columns have names.
///
/// @param line where it begins, from 1
/// @param problem why its fields cannot be trusted; null if they can
record CsvRecord(long line, List<String> fields, @Nullable Bilingual problem) {

  /// An empty line, or Excel's `;;;;`: nothing to read and nothing to report.
  boolean isBlank() {
    return problem == null && fields.stream().allMatch(String::isBlank);
  }
}
