package io.portero;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import io.portero.support.House;
import io.portero.support.House.Floor;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

/// Imports go down, rooms are strangers, only the heart introduces them. What a package may import stands in its own
/// `package-info`; here stands what no `package-info` may allow.
class ArchitectureTest {

  private static final String ROOT = "io.portero";

  private static final JavaClasses CLASSES = House.classes();

  static Stream<String> packages() {
    return House.packages().stream().filter(name -> !name.equals("config"));
  }

  private static List<String> imports(String name) {
    return House.imports(name)
        .orElseThrow(() -> new AssertionError(name + " does not say what it may import"));
  }

  @Test
  @DisplayName("failures become answers in one place: Spring's own resolvers are switched off")
  void noHandlersOfExceptions() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.springframework.web.bind.annotation.ExceptionHandler")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.springframework.web.bind.annotation.ResponseStatus")
        .check(CLASSES);
  }

  /// Modulith knows no package but those directly below the root; this looks at every class.
  @ParameterizedTest(name = "{0} imports only what its package-info allows")
  @MethodSource("packages")
  void importsAreAllowed(String name) {
    // the commands start the server as a whole: the root package
    Stream<String> root = name.equals("cli") ? Stream.of("") : Stream.empty();
    String[] allowed =
        Stream.of(Stream.of(name), imports(name).stream(), root)
            .flatMap(names -> names)
            .map(ArchitectureTest::inside)
            .toArray(String[]::new);
    var ours = resideInAPackage(ROOT + "..");
    classes()
        .that(resideInAPackage(inside(name)))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(allowed).or(ours.negate()).as("what package-info allows"))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @ParameterizedTest(name = "{0} uses all that its package-info allows")
  @MethodSource("packages")
  void nothingIsAllowedInVain(String name) {
    assertThat(
            CLASSES.stream()
                .filter(type -> topPackage(type).equals(name))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(type -> type.getPackageName().startsWith(ROOT))
                .map(ArchitectureTest::topPackage))
        .containsAll(imports(name));
  }

  @ParameterizedTest(name = "{0} is allowed to import downwards only")
  @MethodSource("packages")
  void importsGoDown(String name) {
    Floor floor = Floor.of(name);
    boolean sideways = floor == Floor.DOORS || floor == Floor.GROUND;
    assertThat(imports(name))
        .allSatisfy(allowed ->
            assertThat(Floor.of(allowed))
                .matches(below -> below.compareTo(floor) > 0 || sideways && below == floor))
        .doesNotContain("config");
  }

  @Test
  @DisplayName("only the heart and the doors import rooms, and the ground imports next to nothing")
  void rooms() {
    assertThat(Floor.ROOMS.packages())
        .allSatisfy(
            room -> assertThat(imports(room)).isSubsetOf("portal", "shared", "csv", "picture"));
    assertThat(Floor.GROUND.packages())
        .allSatisfy(name ->
            assertThat(imports(name))
                .isSubsetOf(
                    name.equals("terminal") ? List.of("portal", "shared") : List.of("shared")));
    assertThat(imports("shared")).isEmpty();
    assertThat(imports("web"))
        .doesNotContain(
            "member", "credential", "verification", "recognition", "consent", "audit", "cli");
  }

  @Test
  @DisplayName("member data are read by the heart and the commands alone")
  void memberData() {
    assertThat(House.importers("member")).containsExactlyInAnyOrder("journey", "cli");
  }

  @Test
  @DisplayName("every package of ours says what it may import, but for the wiring")
  void everyPackageIsKnown() {
    assertThat(CLASSES.stream().map(ArchitectureTest::topPackage).distinct())
        .allMatch(name -> name.isEmpty() || House.packages().contains(name));
    assertThat(House.packages())
        .allMatch(name -> House.imports(name).isPresent() || name.equals("config"));
  }

  @Test
  @DisplayName(
      "no module imports what its package-info does not allow or reaches into another's inner packages, and there are no cycles")
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
