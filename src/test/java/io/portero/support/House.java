package io.portero.support;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.modulith.ApplicationModule;

/// The packages of the product and what each may import, as its own `package-info` says.
public final class House {

  /// From the top to the bottom: imports go down.
  public enum Floor {
    DOORS("web", "cli", "attack", "bench"),
    HEART("journey"),
    ROOMS(
        "audit",
        "consent",
        "credential",
        "verification",
        "notification",
        "account",
        "recognition",
        "captcha",
        "guard",
        "member"),
    GROUND(
        "terminal", "visitor", "portal", "picture", "csv", "database", "key", "settings", "shared"),
    BESIDE("config");

    private final List<String> packages;

    Floor(String... packages) {
      this.packages = List.of(packages);
    }

    public List<String> packages() {
      return packages;
    }

    public static Floor of(String name) {
      return Arrays.stream(values())
          .filter(floor -> floor.packages.contains(name))
          .findFirst()
          .orElseThrow(() -> new AssertionError(name + " stands on no floor of House"));
    }
  }

  // not by reflection: the tests have packages of the same names, with a package-info of their own
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.portero");

  private House() {}

  /// All classes of the product.
  public static JavaClasses classes() {
    return CLASSES;
  }

  /// Every package directly below the root, by floor.
  public static List<String> packages() {
    try (Stream<Path> inside = Files.list(Path.of("src/main/java/io/portero"))) {
      return inside
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted(
              Comparator.comparing(Floor::of)
                  .thenComparing(name -> Floor.of(name).packages().indexOf(name)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What it may import beside itself; empty if anything.
  public static Optional<List<String>> imports(String name) {
    return CLASSES
        .getPackage("io.portero." + name)
        .tryGetAnnotationOfType(ApplicationModule.class)
        .map(module -> List.of(module.allowedDependencies()));
  }

  /// Who may import it, beside those who may import anything.
  public static List<String> importers(String name) {
    return packages().stream()
        .filter(other -> imports(other).filter(allowed -> allowed.contains(name)).isPresent())
        .toList();
  }
}
