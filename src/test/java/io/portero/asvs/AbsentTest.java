package io.portero.asvs;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.elements.ClassesThat;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What the product does without, or does in one place only: attacks on it have nothing to attack.
class AbsentTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.portero");

  private static void absent(String... packages) {
    noClasses().should().dependOnClassesThat(resideInAnyPackage(packages)).check(CLASSES);
  }

  private static GivenClassesConjunction outside(String... packages) {
    ClassesThat<GivenClassesConjunction> those = noClasses().that();
    return those.resideOutsideOfPackages(packages);
  }

  /// Our classes that name any of these types, without their package.
  private static Stream<String> users(String... types) {
    return CLASSES.stream()
        .filter(type ->
            type.getDirectDependenciesFromSelf().stream()
                .anyMatch(d -> Stream.of(types).anyMatch(d.getTargetClass().getName()::equals)))
        .map(type -> type.getName().replace("io.portero.", "").replaceAll("\\$.*", ""))
        .distinct()
        .sorted();
  }

  @Test
  @DisplayName(
      "programs of the system are run by the embedded database alone, with a list of arguments")
  @Asvs("1.2.5")
  void commands() {
    assertThat(users("java.lang.ProcessBuilder").filter(user -> !user.startsWith("database.")))
        .as("an operator's command that starts Portero itself once more, to measure it")
        .containsExactly("bench.OwnServer");
    noClasses().should().callMethod(Runtime.class, "exec", String.class).check(CLASSES);
    noClasses().should().callMethod(Runtime.class, "exec", String[].class).check(CLASSES);
  }

  @Test
  @DisplayName("no LDAP, no JNDI, no XPath")
  @Asvs({"1.2.6", "1.2.7", "1.3.8"})
  void directories() {
    absent("javax.naming..", "javax.xml.xpath..", "org.springframework.ldap..");
  }

  @Test
  @DisplayName("nothing is evaluated: no script engine, no expression language")
  @Asvs("1.3.2")
  void evaluation() {
    absent("javax.script..", "org.springframework.expression..", "ognl..", "jakarta.el..");
  }

  @Test
  @DisplayName(
      "pages come from templates compiled by the build; none is read or made while it runs")
  @Asvs("1.3.7")
  void templates() {
    absent("gg.jte.compiler..", "gg.jte.resolve..");
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("gg.jte.CodeResolver")
        .check(CLASSES);
  }

  @Test
  @DisplayName("memory is Java's: nothing unsafe, and nothing native but the one hash")
  @Asvs("1.4.1")
  void memory() {
    absent("sun..", "jdk.internal..");
    assertThat(
            CLASSES.stream()
                .filter(type ->
                    type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(
                            d -> d.getTargetClass().getPackageName().equals("java.lang.foreign")))
                .map(type -> type.getName().replace("io.portero.", "").replaceAll("\\$.*", ""))
                .distinct())
        .containsExactlyInAnyOrder(
            "credential.CalledArgon2",
            "credential.NativeArgon2",
            "credential.NativeLibrary",
            "credential.SodiumArgon2");
    assertThat(CLASSES.stream().flatMap(type -> type.getMethods().stream()))
        .noneMatch(method ->
            method.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.NATIVE));
  }

  @Test
  @DisplayName("XML is parsed in one place, the check of logos, which loads nothing from outside")
  @Asvs("1.5.1")
  void xml() {
    outside("io.portero.portal.file..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("javax.xml.parsers..", "javax.xml.stream..", "org.xml.sax.."))
        .check(CLASSES);
    assertThat(users("javax.xml.parsers.SAXParserFactory")).containsExactly("portal.file.SvgFile");
    assertThat(Documents.read(Path.of("src/main/java/io/portero/portal/file/SvgFile.java")))
        .contains(
            "FEATURE_SECURE_PROCESSING, true",
            "external-general-entities\", false",
            "external-parameter-entities\", false",
            "ACCESS_EXTERNAL_DTD, \"\"",
            "entityExpansionLimit");
  }

  @Test
  @DisplayName("no Java serialization of our own, and JSON becomes types that we name")
  @Asvs("1.5.2")
  void serialization() {
    assertThat(users("java.io.ObjectInputStream", "java.beans.XMLDecoder")).isEmpty();
    assertThat(
            CLASSES.stream()
                .filter(
                    type -> type.isAnnotatedWith("com.fasterxml.jackson.annotation.JsonTypeInfo"))
                .map(type ->
                    type.reflect()
                        .getAnnotation(com.fasterxml.jackson.annotation.JsonTypeInfo.class)
                        .use()))
        .isNotEmpty()
        .containsOnly(com.fasterxml.jackson.annotation.JsonTypeInfo.Id.NAME);
    noClasses()
        .should()
        .callMethodWhere(
            com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                    ".*[dD]efaultTyping.*")))
        .check(CLASSES);
  }

  @Test
  @DisplayName(
      "the server calls out in few places, each with an address from the operator's settings, and follows no redirect")
  @Asvs({"1.3.6", "13.2.4", "13.2.5", "15.3.2"})
  void calls() {
    assertThat(
            users(
                "java.net.http.HttpClient",
                "io.portero.shared.BriefHttp",
                "java.net.Socket",
                "java.net.URLConnection",
                "java.net.HttpURLConnection",
                "jakarta.mail.Transport",
                "org.springframework.web.client.RestClient",
                "org.springframework.web.client.RestTemplate"))
        .filteredOn(user ->
            !user.startsWith("cli.")
                && !user.startsWith("attack.")
                && !user.startsWith("bench.")
                && !user.startsWith("visitor.")
                && !user.equals("shared.BriefHttp"))
        .containsExactlyInAnyOrderElementsOf(Documents.callers());
    assertThat(Sources.server().find("followRedirects\\((?!(?:HttpClient\\.)?Redirect\\.NEVER\\))"))
        .as("Java's client follows none by itself")
        .isEmpty();
  }

  @Test
  @DisplayName(
      "what must not be guessed comes from SecureRandom; weaker randomness only draws pictures and moves attacks")
  @Asvs({"6.5.3", "11.5.1"})
  void randomness() {
    assertThat(
            Sources.java()
                .without("attack/")
                .without("bench/")
                .filesWith(
                    "new (Random|SplittableRandom)\\(|ThreadLocalRandom|extends Random|RandomGenerator\\.of"))
        .as("both draw pictures, from seeds that are keyed hashes")
        .containsExactly("captcha/Ripples.java", "captcha/SeededRandom.java");
    noClasses().should().callMethod(Math.class, "random").check(CLASSES);
  }
}
