package io.portero;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

/// The import table of `docs/architecture.md`: imports go down, rooms are strangers, only the heart
/// introduces them.
class ArchitectureTest {

  private static final String ROOT = "io.portero";
  private static final List<String> GROUND =
      List.of("shared", "portal", "database", "csv", "picture", "key", "settings");
  private static final List<String> ROOMS =
      List.of(
          "member",
          "account",
          "credential",
          "verification",
          "recognition",
          "consent",
          "notification",
          "guard",
          "captcha",
          "audit");

  /// Package → what it may import beside itself. A package that is not named here is a mistake.
  private static final Map<String, List<String>> MAY_IMPORT = table();

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private static Map<String, List<String>> table() {
    var rooms =
        ROOMS.stream()
            .collect(
                Collectors.toMap(
                    room -> room, room -> List.of("portal", "shared", "csv", "picture")));
    var ground =
        GROUND.stream()
            .collect(
                Collectors.toMap(
                    name -> name,
                    name -> name.equals("shared") ? List.<String>of() : List.of("shared")));
    var others =
        Map.of(
            "journey", and(ROOMS, GROUND),
            // The mailbox page shows what the outbox wrote instead of sending.
            "web", and(List.of("journey", "account", "guard", "captcha", "notification"), GROUND),
            "console", List.of("portal", "shared"),
            "attack", List.of("console", "guard", "portal", "csv", "shared"),
            "cli", and(List.of("", "console", "attack", "journey"), ROOMS, GROUND));
    return Stream.of(rooms, ground, others)
        .flatMap(part -> part.entrySet().stream())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @SafeVarargs
  private static List<String> and(List<String>... parts) {
    return Arrays.stream(parts).flatMap(List::stream).toList();
  }

  static Stream<String> packages() {
    return MAY_IMPORT.keySet().stream().sorted();
  }

  @ParameterizedTest(name = "{0} imports only what the table allows")
  @MethodSource("packages")
  void importsGoDown(String name) {
    var allowed =
        Stream.concat(Stream.of(name), MAY_IMPORT.getOrDefault(name, List.of()).stream())
            .map(ArchitectureTest::inside)
            .toArray(String[]::new);
    var ours = resideInAPackage(ROOT + "..");
    classes()
        .that(resideInAPackage(inside(name)))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(allowed).or(ours.negate()).as("the table's packages"))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  @DisplayName("every package of ours stands in the table")
  void everyPackageIsKnown() {
    assertThat(CLASSES.stream().map(ArchitectureTest::topPackage).distinct())
        .allMatch(name -> name.isEmpty() || name.equals("config") || MAY_IMPORT.containsKey(name));
  }

  @Test
  @DisplayName("no module reaches into another's inner packages, and there are no cycles")
  void modulesHold() {
    ApplicationModules.of(Portero.class).verify();
  }

  /// The empty name stands for the root package alone: the server as a whole.
  private static String inside(String name) {
    return name.isEmpty() ? ROOT : ROOT + "." + name + "..";
  }

  private static String topPackage(JavaClass type) {
    var rest = type.getPackageName().substring(ROOT.length());
    return rest.isEmpty() ? "" : rest.substring(1).split("\\.", -1)[0];
  }
}
