package io.portero.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.audit.AuditEvent;
import io.portero.guard.Limit;
import io.portero.settings.Setting;
import io.portero.shared.KeyPurpose;
import io.portero.shared.Language;
import io.portero.support.House;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The parts of the documents that are made from the code say what the code says.
class GeneratedDocsTest {

  private static final String DECISIONS = "docs/security-decisions.md";

  static Stream<GeneratedPart> parts() {
    return Stream.of(
        GeneratedPart.of("docs/architecture.md", "rooms", rooms()),
        new GeneratedPart(Path.of("docs/images/modules.svg"), "", ModuleDiagram.svg()),
        GeneratedPart.of("docs/production.md", "settings", settings(Language.EN)),
        GeneratedPart.of("docs/es/produccion.md", "settings", settings(Language.ES)),
        GeneratedPart.of(DECISIONS, "limits", limits()),
        GeneratedPart.of(DECISIONS, "keys", keys()),
        GeneratedPart.of("docs/production.md", "events", events()));
  }

  @ParameterizedTest(name = "{0} says what the code says")
  @MethodSource("parts")
  void upToDate(GeneratedPart part) {
    if (System.getProperty("docs.write") != null) {
      part.write();
    }
    assertThat(part.page())
        .as("to write it anew: mvn test -Dtest=GeneratedDocsTest -Ddocs.write")
        .isEqualTo(part.made());
  }

  private static Table rooms() {
    return new Table(
        List.of("package", "may import", "may be imported by"),
        House.packages().stream()
            .map(name ->
                List.of(
                    code(name),
                    House.imports(name).map(GeneratedDocsTest::codes).orElse("anything"),
                    codes(House.importers(name))))
            .toList());
  }

  private static String codes(List<String> names) {
    return names.isEmpty()
        ? "–"
        : names.stream().map(GeneratedDocsTest::code).collect(Collectors.joining(", "));
  }

  private static Table settings(Language language) {
    return new Table(
        language == Language.ES
            ? List.of("variable", "qué es", "si no se pone", "en producción")
            : List.of("variable", "what", "default", "in production"),
        Arrays.stream(Setting.values())
            .map(setting ->
                List.of(
                    code(setting.variable()),
                    setting.text().about(language),
                    setting.text().usual(language),
                    setting.text().production().in(language)))
            .toList());
  }

  private static Table limits() {
    return new Table(
        List.of("for whom", "what", "limit", "counted as, or by"),
        Arrays.stream(Limit.values())
            .map(
                limit -> List.of(limit.whom(), limit.what(), limit.rule(), code(limit.countedAs())))
            .toList());
  }

  private static Table keys() {
    return new Table(
        List.of("purpose", "algorithm", "protects"),
        Arrays.stream(KeyPurpose.values())
            .map(key -> List.of(code(key.label()), key.algorithm().text(), key.protects()))
            .toList());
  }

  private static Table events() {
    return new Table(
        List.of("event", "about", "what happened"),
        Arrays.stream(AuditEvent.values())
            .map(event -> List.of(code(event.label()), event.subject().text(), event.meaning()))
            .toList());
  }

  private static String code(String text) {
    return "`" + text + "`";
  }
}
