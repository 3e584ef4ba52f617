package io.portero.csv;

import io.portero.shared.Bilingual;
import java.util.List;

/// What became of the lines of a file.
///
/// @param kept whether anything was written; false after a dry run, and after a strict one with bad lines
/// @param unknownColumns columns of the header that were left aside
/// @param charset the encoding found out, or said
/// @param warnings of what is kept and still looks wrong
/// @param newKeys login keys that accounts which were there already are found by from now on
public record ImportReport(
    long added,
    long changed,
    long unchanged,
    long bad,
    boolean kept,
    List<String> unknownColumns,
    String charset,
    List<Bilingual> warnings,
    long newKeys) {

  public long lines() {
    return added + changed + unchanged + bad;
  }
}
