package io.portero.terminal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A result for programs: one JSON object, its fields in the order in which they were added.
public final class JsonLine {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

  private JsonLine() {}

  public static JsonLine of(String name, @Nullable Object value) {
    return new JsonLine().and(name, value);
  }

  /// @param value text, number, truth, a list of these, another object, or null where there is none
  public JsonLine and(String name, @Nullable Object value) {
    fields.put(name, value instanceof JsonLine inner ? inner.fields : value);
    return this;
  }

  @Override
  public String toString() {
    return JSON.writeValueAsString(fields);
  }
}
