package io.portero.attack;

import io.portero.portal.Portal;
import io.portero.portal.Texts;
import java.util.List;
import java.util.stream.Stream;

/// How a portal says, in any of its languages, that one try is left, or none.
record RemainingTriesTexts(List<String> oneLeft, List<String> noneLeft) {

  static RemainingTriesTexts of(Portal portal) {
    return new RemainingTriesTexts(
        all(portal, "problem.code-useless.one"),
        Stream.concat(
                all(portal, "problem.code-useless").stream(),
                all(portal, "problem.code-blocked").stream())
            .toList());
  }

  /// @param said beside the field that was guessed
  GuessResult in(String said) {
    if (noneLeft.stream().anyMatch(said::contains)) {
      return GuessResult.NONE_LEFT;
    }
    return oneLeft.stream().anyMatch(said::contains) ? GuessResult.ONE_LEFT : GuessResult.WRONG;
  }

  private static List<String> all(Portal portal, String key) {
    return portal.organisation().languages().stream()
        .map(language -> Texts.of(portal, language).get(key))
        .toList();
  }
}
