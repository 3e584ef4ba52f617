package io.portero.guard;

import java.util.Locale;

/// Tries that look like an attack on the whole portal, noticed now.
///
/// @param people how many have been tried in vain within the hour, @param limit from which on that is too many
public record Alarm(What what, int people, int limit) {

  public enum What {
    SAME_SECRET,
    SAME_CODE,
    ONE_NETWORK,
    MANY_WRONG,
    MANY_WRONG_CODES;

    /// `same-secret`.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
