package io.portero.asvs;

import java.util.Arrays;
import java.util.Comparator;

/// One requirement: number and level are the standard's, the words our own.
///
/// @param id such as `6.2.1`: chapter, section, place
record Requirement(String id, int level, String what) {

  static final Comparator<String> IN_ORDER = Comparator.comparing(Requirement::number);

  int chapter() {
    return part(id, 0);
  }

  private static int number(String id) {
    return part(id, 0) * 10_000 + part(id, 1) * 100 + part(id, 2);
  }

  private static int part(String id, int i) {
    return Arrays.stream(id.split("\\.", -1)).mapToInt(Integer::parseInt).toArray()[i];
  }
}
