package io.portero.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The JSON Schema, from which editors complete, knows the same words as the reader.
class SchemaTest {

  private static final Path FILE = Path.of("src/main/resources/portal.schema.json");
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
  private static final PrettyPrinter LINES =
      new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectNameValueSpacing(Separators.Spacing.AFTER))
          .withObjectIndenter(INDENT)
          .withArrayIndenter(INDENT);

  private final JsonNode schema = schema();

  @Test
  @DisplayName("portal.schema.json says of journeys and steps what their readers declare")
  void written() throws IOException {
    ObjectNode made = (ObjectNode) schema.deepCopy();
    ((ObjectNode) made.at("/definitions"))
        .set("journey", JSON.valueToTree(new JourneySchema().journey()));
    ((ObjectNode) made.at("/properties/journeys"))
        .set("properties", JSON.valueToTree(JourneySchema.journeys()));
    String text = JSON.writer().with(LINES).writeValueAsString(made) + "\n";
    if (System.getProperty("schema.write") != null) {
      Files.writeString(FILE, text);
    }
    assertThat(FILE)
        .as("to write it anew: mvn test -Dtest=SchemaTest -Dschema.write")
        .content()
        .isEqualTo(text);
  }

  @Test
  void itKnowsTheSameSteps() {
    assertThat(names(schema.at("/definitions/journey/items/anyOf/1/properties")))
        .isEqualTo(new TreeSet<>(StepType.NAMES));
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
    return JSON.readTree(FILE);
  }
}
