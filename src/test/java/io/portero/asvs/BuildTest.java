package io.portero.asvs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What the build puts into the product, and what it checks.
class BuildTest {

  private static final String POM = Documents.read(Path.of("pom.xml"));

  private static List<String> dependencies() {
    return Pattern.compile("(?s)<dependency>.*?</dependency>")
        .matcher(
            POM.replaceAll(
                "(?s)<dependencyManagement>.*?</dependencyManagement>|<plugin>.*?</plugin>", ""))
        .results()
        .map(match -> match.group())
        .toList();
  }

  @Test
  @DisplayName("nothing that tests or tries out goes into the product")
  @Asvs({"13.4.2", "15.2.3"})
  void noTestCode() {
    assertThat(dependencies())
        .hasSizeGreaterThan(20)
        .filteredOn(d ->
            d.matches(
                "(?s).*(test|junit|jqwik|greenmail|playwright|awaitility|archunit|axe|mock).*"))
        .filteredOn(
            d -> !d.contains("io.zonky.test.postgres")) // the embedded PostgreSQL's programs
        .isNotEmpty()
        .allMatch(d -> d.contains("<scope>test</scope>"));
    assertThat(POM)
        .doesNotContain("devtools", "actuator", "h2-console", "spring-boot-docker-compose");
  }

  @Test
  @DisplayName(
      "types are checked by the compiler, Error Prone and NullAway, and what they find ends the build")
  @Asvs("15.3.5")
  void types() {
    assertThat(POM).contains("-Xplugin:ErrorProne", "-Xep:NullAway:ERROR", "-Xlint:all");
  }

  @Test
  @DisplayName(
      "libraries come from Maven's own repository in fixed versions, and a bill of materials is made of them")
  @Asvs("15.1.2")
  void libraries() {
    assertThat(POM)
        .contains("<banDynamicVersions/>", "<requirePluginVersions>", "cyclonedx-maven-plugin");
    assertThat(POM).doesNotContain("<repository>", "<pluginRepository>", "<systemPath>");
    assertThat(Documents.read(Path.of("SECURITY.md"))).contains("bill of materials");
  }
}
