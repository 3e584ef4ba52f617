package io.portero.guard;

import java.util.Locale;

/// Something that looks like an attack on the whole portal, noticed now.
///
/// @param people how many have been tried in vain within the hour; how many SMS there were
/// @param limit from which on that is too many
public record Alarm(What what, int people, int limit) {

  public enum What {
    SAME_SECRET,
    SAME_CODE,
    ONE_NETWORK,
    MANY_WRONG,
    MANY_WRONG_CODES,
    SMS_USED_UP;

    /// `same-secret`; part of the data.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static What of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }
}
