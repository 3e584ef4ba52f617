package io.portero.settings;

import java.util.Locale;

/// What an installation is for.
public enum Mode {
  /// For trying out, on this machine alone.
  TRIAL,
  /// For people: refuses whatever is for trying out only.
  PRODUCTION;

  /// As settings write it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isProduction() {
    return this == PRODUCTION;
  }
}
