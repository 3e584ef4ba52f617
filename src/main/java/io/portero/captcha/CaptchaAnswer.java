package io.portero.captcha;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What came back for a challenge, whatever its mode was.
///
/// @param token of the challenge, @param tiles indexes chosen, @param words as typed, @param work the number that was found
public record CaptchaAnswer(String token, Set<Integer> tiles, String words, String work) {

  private static final int LONGEST = 100;

  /// @param form with the fields `challenge`, `tile` (indexes with commas), `words`, `work`; each may be missing
  public static CaptchaAnswer of(Map<String, String> form) {
    return new CaptchaAnswer(
        form.getOrDefault("challenge", ""),
        indexes(form.getOrDefault("tile", "")),
        form.getOrDefault("words", ""),
        form.getOrDefault("work", ""));
  }

  /// Reads `0,4,7`; anything else in it makes no index.
  static Set<Integer> indexes(String list) {
    if (list.length() > LONGEST) {
      return Set.of();
    }
    return Arrays.stream(list.split(",", 20))
        .map(String::strip)
        .filter(text -> text.matches("[0-9]"))
        .map(Integer::valueOf)
        .collect(Collectors.toSet());
  }
}
