package io.portero.settings;

import java.io.Serial;

/// What is wrong with one setting, as the rest of a sentence that begins with its name.
public final class InvalidSetting extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  private final String spanish;

  InvalidSetting(String english, String spanish) {
    super(english);
    this.spanish = spanish;
  }

  String english() {
    return String.valueOf(getMessage());
  }

  String spanish() {
    return spanish;
  }
}
