package io.portero.config;

import io.portero.web.RefusedRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;

/// What was typed, as text that PostgreSQL can hold: NUL and halves of surrogate pairs become U+FFFD, so that no page must
/// think of them.
final class TypedText extends HttpServletRequestWrapper {

  private final Map<String, String[]> parameters;

  private TypedText(HttpServletRequest request, Map<String, String[]> parameters) {
    super(request);
    this.parameters = parameters;
  }

  /// @throws RefusedRequest if the query or the form cannot be read
  static HttpServletRequest of(HttpServletRequest request) {
    Map<String, String[]> typed = read(request);
    boolean clean = typed.values().stream().flatMap(Arrays::stream).allMatch(TypedText::isClean);
    if (clean) {
      return request;
    }
    Map<String, String[]> cleaned = new LinkedHashMap<>();
    typed.forEach((name, values) ->
        cleaned.put(name, Arrays.stream(values).map(TypedText::clean).toArray(String[]::new)));
    return new TypedText(request, Collections.unmodifiableMap(cleaned));
  }

  private static Map<String, String[]> read(HttpServletRequest request) {
    try {
      if (request.getCharacterEncoding() == null) {
        request.setCharacterEncoding("UTF-8");
      }
      return request.getParameterMap();
    } catch (InvalidParameterException e) {
      throw new RefusedRequest(e.getErrorCode());
    } catch (UnsupportedEncodingException | IllegalStateException | IllegalArgumentException e) {
      throw new RefusedRequest(400);
    }
  }

  private static boolean isClean(String value) {
    return value.codePoints().noneMatch(TypedText::isUnkeepable);
  }

  static String clean(String value) {
    StringBuilder clean = new StringBuilder(value.length());
    value.codePoints().forEach(c -> clean.appendCodePoint(isUnkeepable(c) ? 0xFFFD : c));
    return clean.toString();
  }

  private static boolean isUnkeepable(int c) {
    return c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  @Override
  public @Nullable String getParameter(String name) {
    String @Nullable [] values = parameters.get(name);
    return values == null || values.length == 0 ? null : values[0];
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return parameters;
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(parameters.keySet());
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return parameters.get(name);
  }
}
