package io.portero.audit;

import java.time.Duration;
import java.time.Instant;

/// Along a chain keys get newer. Were an older one, once replaced, good for any later row, whoever stole it could still write
/// into the record; so it is only good around the moment of the change, while nodes start again one after the other.
final class KeyOrder {

  private static final Duration CHANGEOVER = Duration.ofHours(1);

  private int newest = Integer.MAX_VALUE;
  private Instant since = Instant.MIN;

  /// @param age of the oldest key at work on this row; 0 is the key in force
  boolean mayHaveMade(Instant at, int age) {
    if (age <= newest) {
      since = age < newest ? at : since;
      newest = age;
      return true;
    }
    return Duration.between(since, at).abs().compareTo(CHANGEOVER) <= 0;
  }
}
