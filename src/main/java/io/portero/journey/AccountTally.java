package io.portero.journey;

import io.portero.account.LoginKey;
import io.portero.csv.LineProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What became of the good lines of a batch.
final class AccountTally {

  long added;
  long changed;
  long unchanged;

  /// Login keys that accounts which were there already have not had before.
  long newKeys;

  final List<LineProblem> refused = new ArrayList<>();

  /// The login keys of lines that were not refused, with their lines.
  final Map<LoginKey, Long> kept = new HashMap<>();
}
