package io.portero.portal;

import io.portero.portal.DesignTokens.Value;
import io.portero.portal.file.Colour;
import io.portero.portal.file.Node;
import io.portero.portal.file.Node.Entry;
import io.portero.portal.file.Node.Mapping;
import io.portero.portal.file.Node.Scalar;
import io.portero.portal.file.Place;
import io.portero.portal.file.Report;
import io.portero.portal.file.Source;
import io.portero.portal.file.Yaml;
import io.portero.portal.file.YamlFields;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `theme.yaml` and the logo: a portal changes tokens only, never rules. Without them it looks like the product.
final class ThemeReader {

  private static final String BRAND = "brand";
  private static final int MOST_THEME = 64 * 1024;
  private static final Pattern SHAPE = Pattern.compile("[a-zA-Z0-9#%.,()\\s\"'/+*-]{1,600}");
  private static final Pattern FUNCTION = Pattern.compile("([a-zA-Z-]+)\\(");
  private static final Set<String> FUNCTIONS =
      Set.of(
          "var",
          "calc",
          "min",
          "max",
          "clamp",
          "linear-gradient",
          "radial-gradient",
          "conic-gradient",
          "repeating-linear-gradient",
          "repeating-radial-gradient",
          "repeating-conic-gradient",
          "light-dark");
  private static final Pattern REFERENCE = Pattern.compile("var\\(\\s*--([a-z0-9-]+)\\s*\\)");

  private final Folder folder;
  private final Report report;
  private final Map<String, Place> places = new HashMap<>();

  ThemeReader(Folder folder) {
    this.folder = folder;
    this.report = folder.report();
  }

  Theme read() {
    Map<String, Value> changes = new LinkedHashMap<>();
    optional("theme.yaml", MOST_THEME)
        .flatMap(source -> Yaml.read(source, report))
        .ifPresent(node -> tokens(node, changes));
    DesignTokens tokens = Product.get().tokens().with(changes);
    Contrast.check(tokens, places, folder.place("theme.yaml"), report);
    return new Theme(new DesignTokens(changes).css(), tokens, new LogoReader(folder).read());
  }

  private Optional<Source> optional(String file, int maxBytes) {
    return folder.has(file) ? folder.read(file, maxBytes) : Optional.empty();
  }

  private void tokens(Node node, Map<String, Value> changes) {
    Set<String> known = new TreeSet<>(DesignTokens.COLOURS);
    known.addAll(DesignTokens.SHAPES);
    known.add(BRAND);
    YamlFields fields = YamlFields.of(node, report);
    fields.node(BRAND).ifPresent(brand -> brand(brand, fields.place(BRAND), changes));
    for (Entry entry : fields.entries()) {
      String token = entry.key().value();
      if (token.equals(BRAND)) {
        missingValue(entry);
        continue;
      }
      places.put(token, entry.key().place());
      if (!known.contains(token)) {
        YamlFields.unknown(report, entry.key().place(), "unknown-token", token, known);
      } else {
        value(token, entry).ifPresent(value -> changes.put(token, value));
      }
    }
  }

  private Optional<Value> value(String token, Entry entry) {
    if (entry.value() instanceof Mapping mapping) {
      YamlFields modes = YamlFields.of(mapping, report);
      Optional<String> light =
          modes.required("light", "\"#1b3f8b\"").flatMap(n -> checked(token, n));
      Optional<String> dark = modes.required("dark", "\"#a3bfff\"").flatMap(n -> checked(token, n));
      modes.finish();
      return light.flatMap(l -> dark.map(d -> new Value(l, d)));
    }
    if (missingValue(entry)) {
      return Optional.empty();
    }
    return checked(token, entry.value()).map(v -> new Value(v, v));
  }

  /// One colour gives all that follow from it; what the portal sets besides goes before.
  private void brand(Node node, Place place, Map<String, Value> changes) {
    Optional<Colour> colour =
        node instanceof Scalar scalar ? Colour.read(scalar.value().strip()) : Optional.empty();
    if (colour.isEmpty()) {
      String written = node instanceof Scalar scalar ? scalar.value() : "{…}";
      report.error(node.place(), "not-a-colour", "value", written);
      return;
    }
    Palette.of(colour.get())
        .forEach((token, value) -> {
          changes.put(token, value);
          places.put(token, place);
        });
  }

  private boolean missingValue(Entry entry) {
    if (entry.value().isEmpty()) {
      report.error(entry.key().place(), "empty-token", "token", entry.key().value());
    }
    return entry.value().isEmpty();
  }

  private Optional<String> checked(String token, Node node) {
    if (!(node instanceof Scalar scalar)) {
      report.error(node.place(), "not-one-value");
      return Optional.empty();
    }
    String value = scalar.value().strip();
    boolean reference = referencesKnown(value) && value.matches("var\\(--[a-z0-9-]+\\)");
    if (DesignTokens.COLOURS.contains(token)) {
      if (!reference && Colour.read(value).isEmpty()) {
        report.error(scalar.place(), "not-a-colour", "value", value);
        return Optional.empty();
      }
    } else if (!isPlainCss(value)) {
      report.error(scalar.place(), "not-a-shape", "value", value);
      return Optional.empty();
    }
    return Optional.of(value);
  }

  /// Words, numbers and gradients: nothing that ends the declaration, loads or runs.
  private static boolean isPlainCss(String value) {
    return SHAPE.matcher(value).matches()
        && !value.contains("/*")
        && FUNCTION.matcher(value).results().allMatch(m -> FUNCTIONS.contains(m.group(1)))
        && value.chars().filter(c -> c == '(').count()
            == value.chars().filter(c -> c == ')').count()
        && value.chars().filter(c -> c == '"').count() % 2 == 0
        && value.chars().filter(c -> c == '\'').count() % 2 == 0
        && referencesKnown(value);
  }

  private static boolean referencesKnown(String value) {
    Set<String> tokens = Product.get().tokens().values().keySet();
    Matcher m = REFERENCE.matcher(value);
    return m.results().map(r -> r.group(1)).allMatch(tokens::contains);
  }
}
