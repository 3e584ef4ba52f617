package io.portero.portal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a step asks to prove that one is no robot (B4).
public enum CaptchaMode {
  /// It does not ask.
  NONE,
  /// A grid of pictures or, for those who do not see them well, a written task; a proof of work in the background of the grid.
  IMAGES,
  /// A proof of work alone: nothing to see or to read. Without scripts, the written task.
  ALTCHA;

  /// Whether there is anything to answer.
  public boolean asks() {
    return this != NONE;
  }

  /// As a plan says it; plans that were pinned when there was only one way say `true` or `false`.
  static CaptchaMode of(@Nullable Object pinned) {
    String word = String.valueOf(pinned).toUpperCase(Locale.ROOT);
    return switch (word) {
      case "ALTCHA" -> ALTCHA;
      case "IMAGES", "TRUE" -> IMAGES;
      default -> NONE;
    };
  }
}
