package io.portero.portal;

import io.portero.portal.file.Place;
import io.portero.portal.file.Report;
import io.portero.portal.file.YamlFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the JSON Schema says of journeys and their steps, from what the readers declare when they read nothing.
final class JourneySchema {

  private final Report unread = new Report();

  /// A reference to [#journey()] for each journey there is.
  static Map<String, Object> journeys() {
    Map<String, Object> journeys = new LinkedHashMap<>();
    for (JourneyKind kind : JourneyKind.values()) {
      journeys.put(kind.path(), Map.of("$ref", "#/definitions/journey"));
    }
    return journeys;
  }

  /// A list of steps.
  Map<String, Object> journey() {
    List<String> alone = new ArrayList<>();
    Map<String, Object> steps = new LinkedHashMap<>();
    for (StepType type : StepType.ALL.values()) {
      Map<String, Object> step = step(type);
      steps.put(type.name(), step);
      if (!step.containsKey("required") && !step.containsKey("minItems")) {
        alone.add(type.name());
      }
    }
    return ordered(
        "type",
        "array",
        "minItems",
        1,
        "items",
        Map.of(
            "anyOf",
            List.of(
                Map.of("enum", alone),
                ordered(
                    "type",
                    "object",
                    "minProperties",
                    1,
                    "maxProperties",
                    1,
                    "additionalProperties",
                    false,
                    "properties",
                    steps))));
  }

  private Map<String, Object> step(StepType type) {
    Map<String, Map<String, Object>> settings = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (JourneyKind journey : type.definition().in()) {
      StepFields fields = read(type, journey);
      if (!fields.ofItems().isEmpty()) {
        Map<String, Map<String, Object>> ofItem = new LinkedHashMap<>();
        fields.ofItems().forEach(setting -> add(setting, journey, ofItem, required));
        Map<String, Object> list = ordered("type", "array", "minItems", 1);
        list.put("description", type.definition().about());
        list.put("items", object(ofItem, required));
        return list;
      }
      fields.declared().forEach(setting -> add(setting, journey, settings, required));
    }
    Map<String, Object> step =
        settings.isEmpty() ? ordered("type", "null") : object(settings, required);
    step.put("description", type.definition().about());
    return step;
  }

  private StepFields read(StepType type, JourneyKind journey) {
    Place nowhere = Place.of("");
    StepVocabulary known =
        new StepVocabulary(
            Map.of(),
            Map.of(),
            Set.of(),
            false,
            new Captchas(CaptchaRule.NONE, Optional.empty(), unread));
    StepFields fields =
        new StepFields(
            YamlFields.none(nowhere, unread),
            Optional.empty(),
            new StepFields.Context(journey, nowhere, known, unread));
    type.read(fields);
    return fields;
  }

  /// Bounds may differ between journeys: all of them are said.
  private static void add(
      StepSetting setting,
      JourneyKind journey,
      Map<String, Map<String, Object>> settings,
      List<String> required) {
    Map<String, Object> before = settings.putIfAbsent(setting.name(), setting.schema());
    if (before == null) {
      if (setting.required()) {
        required.add(setting.name());
      }
    } else if (!before.equals(setting.schema())) {
      before.merge(
          "description",
          setting.schema().get("description"),
          (one, other) -> one + " In " + journey.path() + ": " + other);
    }
  }

  private static Map<String, Object> object(
      Map<String, Map<String, Object>> settings, List<String> required) {
    Map<String, Object> object =
        ordered("type", "object", "additionalProperties", false, "properties", settings);
    if (!required.isEmpty()) {
      object.put("required", required);
    }
    return object;
  }

  private static Map<String, Object> ordered(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i + 1 < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }
}
