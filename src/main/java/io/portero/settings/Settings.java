package io.portero.settings;

import io.portero.shared.Bilingual;
import io.portero.shared.Refusal;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the operator set, read once: every value is one that its setting allows, in the one way in which it is kept.
public final class Settings {

  private final Map<Setting, String> values;

  private Settings(Map<Setting, String> values) {
    this.values = Collections.unmodifiableMap(new EnumMap<>(values));
  }

  /// Reads the environment of a process: its names too.
  ///
  /// @param environment all of it; what does not begin with `PORTERO` is somebody else's
  /// @param asked on the command line, before what the environment says
  /// @throws Refusal with everything that is wrong
  public static Settings of(Map<String, String> environment, Map<Setting, String> asked) {
    return of(environment, asked, _ -> List.of());
  }

  /// @param further what else is wrong for whoever sets this, to be said with it
  /// @throws Refusal with everything that is wrong
  public static Settings of(
      Map<String, String> environment,
      Map<Setting, String> asked,
      Function<Settings, List<Bilingual>> further) {
    List<Bilingual> complaints = new ArrayList<>(Variables.complaints(environment));
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    values.putAll(lenient(environment, complaints).values);
    values.putAll(read(asked::get, complaints).values);
    Settings read = new Settings(values);
    complaints.addAll(SettingRules.complaints(read));
    complaints.addAll(further.apply(read));
    return read.unless(complaints);
  }

  /// The same for a command, which starts no server: what only a server in production needs is not asked for.
  ///
  /// @throws Refusal with everything that is wrong
  public static Settings forCommand(Map<String, String> environment) {
    List<Bilingual> complaints = new ArrayList<>(Variables.complaints(environment));
    Settings read = lenient(environment, complaints);
    complaints.addAll(SettingRules.together(read));
    return read.unless(complaints);
  }

  /// Reads values alone, from wherever they are.
  ///
  /// @throws Refusal with everything that is wrong
  public static Settings of(Function<Setting, @Nullable String> source) {
    List<Bilingual> complaints = new ArrayList<>();
    Settings read = read(source, complaints);
    complaints.addAll(SettingRules.complaints(read));
    return read.unless(complaints);
  }

  /// Everything that is wrong, for a report. What is wrong counts as not set.
  public static List<Bilingual> complaints(Map<String, String> environment) {
    List<Bilingual> complaints = new ArrayList<>(Variables.complaints(environment));
    complaints.addAll(SettingRules.complaints(lenient(environment, complaints)));
    return complaints;
  }

  /// Without a refusal: what is wrong counts as not set, and is said in `complaints`.
  public static Settings lenient(Map<String, String> environment, List<Bilingual> complaints) {
    return read(setting -> environment.getOrDefault(setting.variable(), ""), complaints);
  }

  private static Settings read(
      Function<Setting, @Nullable String> source, List<Bilingual> complaints) {
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      String written = source.apply(setting);
      if (written != null && !written.isBlank()) {
        try {
          values.put(setting, Variables.read(setting, written.strip()));
        } catch (InvalidSetting e) {
          complaints.add(e.about(setting.variable()));
        }
      }
    }
    return new Settings(values);
  }

  public Optional<String> find(Setting setting) {
    return Optional.ofNullable(values.get(setting));
  }

  /// A setting by its name in the environment; null if it is not set.
  public @Nullable String variable(String name) {
    return Setting.of(name).flatMap(this::find).orElse(null);
  }

  public boolean has(Setting setting) {
    return values.containsKey(setting);
  }

  public String text(Setting setting, String otherwise) {
    return values.getOrDefault(setting, otherwise);
  }

  public int number(Setting setting, int otherwise) {
    return find(setting).map(Integer::parseInt).orElse(otherwise);
  }

  public Mode mode() {
    return text(Setting.MODE, "").equals(Mode.PRODUCTION.word()) ? Mode.PRODUCTION : Mode.TRIAL;
  }

  public Optional<URI> url() {
    return find(Setting.URL).map(URI::create);
  }

  public Proxies proxies() {
    try {
      return Proxies.read(text(Setting.PROXIES, ""));
    } catch (InvalidSetting e) {
      throw new IllegalStateException("was read before", e);
    }
  }

  /// As properties, for whoever reads them by name.
  public Map<String, Object> properties() {
    return values.entrySet().stream()
        .collect(Collectors.toMap(e -> e.getKey().property(), Map.Entry::getValue));
  }

  private Settings unless(List<Bilingual> complaints) {
    if (!complaints.isEmpty()) {
      throw new Refusal(
          new Bilingual("The settings are not right:", "La configuración no está bien:")
              .over(complaints));
    }
    return this;
  }
}
