package io.portero.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The JSON Schema, from which editors complete, knows the same words as the reader.
class SchemaTest {

  private final JsonNode schema = schema();

  @Test
  void itKnowsTheSameSteps() {
    assertThat(names(schema.at("/definitions/journey/items/anyOf/1/properties")))
        .isEqualTo(new TreeSet<>(StepReader.NAMES));
  }

  @Test
  void itKnowsTheSameJourneys() {
    assertThat(names(schema.at("/properties/journeys/properties")))
        .isEqualTo(
            Arrays.stream(JourneyKind.values())
                .map(JourneyKind::path)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void itKnowsTheSameSettingsOfEachStep() {
    for (Class<?> step : Step.class.getPermittedSubclasses()) {
      String name = Step.typeOf(step);
      Set<String> fields =
          names(schema.at("/definitions/journey/items/anyOf/1/properties/" + name + "/properties"));
      Set<String> components =
          Arrays.stream(step.getRecordComponents())
              .map(c -> c.getName())
              .collect(Collectors.toCollection(TreeSet::new));
      if (components.remove("code")) {
        components.addAll(
            Set.of("characters", "length", "lifetime", "tries", "resendWait", "maxPerDay"));
        // together with the password or PIN before it, which may have one
        if (step != Step.KnowDevice.class) {
          components.add("exception");
        }
      }
      if (components.remove("accountKind")) {
        components.add("kind");
      }
      components.remove("items");
      assertThat(fields).as(name).isEqualTo(components);
    }
  }

  @Test
  void itKnowsTheSameProvidersAndWaysOfCaptchas() {
    assertThat(words(schema.at("/properties/captcha/anyOf/1/properties/provider/enum")))
        .isEqualTo(CaptchaProviderReader.PROVIDERS.keySet());
    Set<String> all = new TreeSet<>(CaptchaProviderReader.PROVIDERS.keySet());
    all.addAll(Captchas.WAYS.keySet());
    assertThat(words(schema.at("/definitions/captcha/properties/use/enum"))).isEqualTo(all);
  }

  private static Set<String> words(JsonNode list) {
    return list.valueStream().map(JsonNode::stringValue).collect(Collectors.toSet());
  }

  private static Set<String> names(JsonNode object) {
    return new TreeSet<>(object.propertyNames());
  }

  private static JsonNode schema() {
    try (InputStream in = SchemaTest.class.getResourceAsStream("/portal.schema.json")) {
      return JsonMapper.shared().readTree(in);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
