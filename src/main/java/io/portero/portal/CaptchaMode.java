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
  ALTCHA,
  /// Google's, with its checkbox (v2). This and the next two: the portal's [CaptchaProvider].
  RECAPTCHA,
  HCAPTCHA,
  /// Cloudflare's.
  TURNSTILE;

  /// Whether there is anything to answer.
  public boolean asks() {
    return this != NONE;
  }

  /// Whether another house asks.
  public boolean isProvided() {
    return switch (this) {
      case RECAPTCHA, HCAPTCHA, TURNSTILE -> true;
      case NONE, IMAGES, ALTCHA -> false;
    };
  }

  /// As a plan says it; plans that were pinned when there was only one way say `true` or `false`.
  static CaptchaMode of(@Nullable Object pinned) {
    String word = String.valueOf(pinned).toUpperCase(Locale.ROOT);
    return switch (word) {
      case "ALTCHA", "RECAPTCHA", "HCAPTCHA", "TURNSTILE" -> valueOf(word);
      case "IMAGES", "TRUE" -> IMAGES;
      default -> NONE;
    };
  }
}
