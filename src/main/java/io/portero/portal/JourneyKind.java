package io.portero.portal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The journeys a portal can have. `INVITE` begins with a link, `CHANGE` and `CHANGE_IMAGE` with a session.
public enum JourneyKind {
  REGISTER,
  SIGN_IN,
  RECOVER,
  INVITE,
  CHANGE,
  CHANGE_IMAGE;

  /// The name in addresses and files: `register`, `sign-in`, `recover`, `invite`, `change`, `change-image`.
  public String path() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<JourneyKind> of(String path) {
    return Arrays.stream(values()).filter(k -> k.path().equals(path)).findFirst();
  }
}
