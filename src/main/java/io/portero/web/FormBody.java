package io.portero.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a form's body holds. What stands in its address counts for nothing (ASVS 15.3.7): otherwise a link could fill in
/// fields before the person does, and secrets could be sent where histories and logs keep them (14.2.1).
final class FormBody {

  private FormBody() {}

  static Map<String, List<String>> fields(HttpServletRequest request) {
    Map<String, Integer> inAddress = names(request.getQueryString());
    Map<String, List<String>> fields = new HashMap<>();
    request
        .getParameterMap()
        .forEach((name, values) -> {
          // the servlet container puts the address's values first
          int skipped = Math.min(inAddress.getOrDefault(name, 0), values.length);
          if (skipped < values.length) {
            fields.put(name, Arrays.asList(values).subList(skipped, values.length));
          }
        });
    return fields;
  }

  /// How often each name stands in the query.
  private static Map<String, Integer> names(@Nullable String query) {
    Map<String, Integer> names = new HashMap<>();
    for (String pair : query == null ? new String[0] : query.split("&", -1)) {
      String name = URLDecoder.decode(pair.split("=", 2)[0], StandardCharsets.UTF_8);
      names.merge(name, 1, Integer::sum);
    }
    return names;
  }
}
