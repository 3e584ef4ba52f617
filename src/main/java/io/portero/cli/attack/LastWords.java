package io.portero.cli.attack;

import io.portero.portal.Portal;
import io.portero.portal.Texts;
import java.util.List;
import java.util.stream.Stream;

/// How a portal says, in any of its languages, that one try is left, or none.
record LastWords(List<String> oneLeft, List<String> noneLeft) {

  static LastWords of(Portal portal) {
    return new LastWords(
        all(portal, "problem.code-useless.one"),
        Stream.concat(
                all(portal, "problem.code-useless").stream(),
                all(portal, "problem.code-blocked").stream())
            .toList());
  }

  /// @param html of a problem beside a field
  Told in(String html) {
    String said = html.replace("&#39;", "'").replace("&#34;", "\"").replace("&amp;", "&");
    if (noneLeft.stream().anyMatch(said::contains)) {
      return Told.NONE_LEFT;
    }
    return oneLeft.stream().anyMatch(said::contains) ? Told.ONE_LEFT : Told.WRONG;
  }

  private static List<String> all(Portal portal, String key) {
    return portal.organisation().languages().stream()
        .map(language -> Texts.of(portal, language).get(key))
        .toList();
  }
}
