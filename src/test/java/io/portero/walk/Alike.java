package io.portero.walk;

import io.portero.support.Person;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A page as somebody compares it who wants to learn whether an account exists: what is drawn anew for every page is
/// left out.
record Alike(int firstStatus, int status, Map<String, List<String>> headers, String body) {

  private static final Set<String> DRAWN = Set.of("date", "set-cookie", "content-length");

  static Alike of(Person.Page page) {
    Map<String, List<String>> headers = new TreeMap<>(page.response().headers().map());
    headers.keySet().removeIf(DRAWN::contains);
    return new Alike(
        page.firstStatus(), page.status(), headers, withoutTokens(page.response().body()));
  }

  /// The same with other words in place of what was typed or masked.
  Alike saying(String words, String instead) {
    return new Alike(firstStatus, status, headers, body.replace(words, instead));
  }

  private static String withoutTokens(String body) {
    return body.replace("<wbr>", "") // goes by the words beside it, which are compared
        .replaceAll("[A-Za-z0-9_=-]{32,}", "(token)")
        .replaceAll("(?<=again=)[A-Za-z0-9_-]{8}", "(mark)");
  }
}
