package io.portero.portal;

import io.portero.portal.file.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A setting of a step as its reader declares it.
///
/// @param schema what it may be, in the words of JSON Schema (draft 7)
record StepSetting(String name, boolean required, Map<String, Object> schema) {

  /// @param keysAndValues of its schema: `type`, `boolean`, `default`, `false` …
  private static StepSetting of(
      String name, boolean required, String about, Object... keysAndValues) {
    Map<String, Object> schema = new LinkedHashMap<>();
    for (int i = 0; i + 1 < keysAndValues.length; i += 2) {
      schema.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    schema.put("description", about);
    return new StepSetting(name, required, schema);
  }

  static StepSetting flag(String name, boolean preset, String about) {
    return of(name, false, about, "type", "boolean", "default", preset);
  }

  static StepSetting number(String name, int preset, int least, int most, String about) {
    return of(
        name, false, about, "type", "integer", "minimum", least, "maximum", most, "default",
        preset);
  }

  static StepSetting duration(
      String name, Duration preset, Duration least, Duration most, String about) {
    return of(
        name,
        false,
        "%s: %s to %s.".formatted(about, Durations.write(least), Durations.write(most)),
        "type",
        "string",
        "pattern",
        "^[0-9]{1,6}[smhd]$",
        "default",
        Durations.write(preset));
  }

  static StepSetting text(String name, boolean required, String about) {
    return of(name, required, about, "type", "string");
  }

  /// One of several words that the product knows.
  static StepSetting choice(String name, Collection<String> words, String preset, String about) {
    return of(name, false, about, "enum", words.stream().sorted().toList(), "default", preset);
  }

  /// Several words that the operator has chosen, or the product where it knows them all.
  static StepSetting words(String name, Collection<String> known, boolean required, String about) {
    Map<String, Object> items =
        known.isEmpty()
            ? Map.of("type", "string")
            : Map.of("enum", known.stream().sorted().toList());
    return required
        ? of(name, true, about, "type", "array", "minItems", 1, "uniqueItems", true, "items", items)
        : of(name, false, about, "type", "array", "uniqueItems", true, "items", items);
  }

  /// See [Captchas]; its settings stand once in the schema.
  static StepSetting captcha(boolean asks, Collection<String> ways) {
    List<Object> words = new ArrayList<>(List.of(true, false));
    words.addAll(ways.stream().sorted().toList());
    return of(
        "captcha",
        false,
        "Ask for \"I am not a robot\": in the portal's usual way (true), by images, by a proof of work (altcha), or by the portal's provider.",
        "anyOf",
        List.of(Map.of("enum", words), Map.of("$ref", "#/definitions/captcha")),
        "default",
        asks);
  }

  StepSetting mustStand() {
    Map<String, Object> without = new LinkedHashMap<>(schema);
    without.remove("default");
    return new StepSetting(name, true, without);
  }
}
