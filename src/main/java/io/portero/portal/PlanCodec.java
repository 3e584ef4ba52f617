package io.portero.portal;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.portero.shared.Sha256;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/// Plans as canonical JSON and back, so that a journey can go on with the version that it began with.
public final class PlanCodec {

  /// Each step's record by its name in files; `step` is the JSON property that holds it.
  private static final Map<String, Class<?>> STEPS =
      Arrays.stream(Step.class.getPermittedSubclasses())
          .collect(Collectors.toUnmodifiableMap(Step::typeOf, c -> c));

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addMixIn(Step.class, Named.class)
          .registerSubtypes(
              STEPS.entrySet().stream()
                  .map(e -> new NamedType(e.getValue(), e.getKey()))
                  .toArray(NamedType[]::new))
          // A definition that was pinned by an older or newer Portero still reads: what it lacks is
          // off.
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private static final JavaType LIST =
      MAPPER.getTypeFactory().constructCollectionType(List.class, Step.class);

  private PlanCodec() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
  private interface Named {}

  static Plan plan(JourneyKind kind, List<Step> steps) {
    String definition = MAPPER.writerFor(LIST).writeValueAsString(steps);
    return new Plan(kind, version(definition), definition, steps);
  }

  /// A plan from its [Plan#definition()].
  ///
  /// @throws IllegalArgumentException if it is none
  public static Plan parse(JourneyKind kind, String definition) {
    try {
      List<Step> steps = MAPPER.readValue(definition, LIST);
      return new Plan(kind, version(definition), definition, steps);
    } catch (JacksonException | NullPointerException e) {
      throw new IllegalArgumentException("not a plan's definition", e);
    }
  }

  private static String version(String definition) {
    return HexFormat.of().formatHex(Sha256.of(definition), 0, 8);
  }
}
