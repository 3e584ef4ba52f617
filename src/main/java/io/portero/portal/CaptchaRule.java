package io.portero.portal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// In which way a step asks to prove that one is no robot (B4), and from when on.
///
/// @param from 1: always; else only from the so-manieth answer of one network within an hour (`adaptive`)
public record CaptchaRule(CaptchaMode use, int from) {

  public static final CaptchaRule NONE = always(CaptchaMode.NONE);

  static CaptchaRule always(CaptchaMode use) {
    return new CaptchaRule(use, 1);
  }

  public boolean isAdaptive() {
    return from > 1;
  }

  /// As a plan says it: one word where it always asks, so that plans of before keep their version.
  @JsonValue
  Object pinned() {
    return isAdaptive() ? new TreeMap<>(Map.of("from", from, "use", use)) : use;
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static CaptchaRule of(@Nullable Object pinned) {
    return pinned instanceof Map<?, ?> rule && rule.get("from") instanceof Integer from
        ? new CaptchaRule(CaptchaMode.of(rule.get("use")), from)
        : always(CaptchaMode.of(pinned));
  }
}
