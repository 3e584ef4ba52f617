package io.portero.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The content policy of our pages (security.md 7): nothing but our own files, no script or style in a page, and nobody may frame
/// us. A page that needs more says what, and no other page gets it.
public final class ContentPolicy {

  static final String HEADER = "Content-Security-Policy";

  private static final Map<String, String> DIRECTIVES = directives();

  public static final String USUAL = with(Map.of());

  private ContentPolicy() {}

  /// @param more sources by directive, beside the usual ones
  static String with(Map<String, List<String>> more) {
    Map<String, String> all = new LinkedHashMap<>(DIRECTIVES);
    more.forEach((directive, sources) ->
        all.merge(directive, String.join(" ", sources), (usual, also) -> usual + " " + also));
    return all.entrySet().stream()
        .map(directive -> directive.getKey() + " " + directive.getValue())
        .collect(Collectors.joining("; "));
  }

  private static Map<String, String> directives() {
    Map<String, String> directives = new LinkedHashMap<>();
    directives.put("default-src", "'none'");
    for (String own :
        List.of("script-src", "style-src", "img-src", "connect-src", "manifest-src")) {
      directives.put(own, "'self'");
    }
    directives.put("object-src", "'none'");
    directives.put("form-action", "'self'");
    directives.put("base-uri", "'none'");
    directives.put("frame-ancestors", "'none'");
    return directives;
  }
}
