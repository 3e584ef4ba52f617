package io.portero.settings;

import io.portero.shared.Bilingual;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The names in the environment that are meant for us, and how their values come.
final class Variables {

  /// Portals' own: the secret key of a captcha of another house.
  private static final Pattern CAPTCHA_SECRET =
      Pattern.compile("PORTERO_CAPTCHA_SECRET_[A-Z0-9_]*[A-Z0-9]");

  /// What Kubernetes puts into every container beside a service that is called portero.
  private static final Pattern KUBERNETES =
      Pattern.compile(
          "PORTERO_(SERVICE_(HOST|PORT(_[A-Z0-9_]+)?)|PORT_[0-9]+_(TCP|UDP|SCTP)(_[A-Z]+)?)");

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'|[“«][^”»]*[”»]");

  private Variables() {}

  /// About names that begin like ours and are none.
  static List<Bilingual> complaints(Map<String, String> environment) {
    return new TreeSet<>(environment.keySet())
        .stream()
            .filter(name -> name.toUpperCase(Locale.ROOT).startsWith("PORTERO"))
            .filter(name -> !isKnown(name))
            .map(Variables::unknown)
            .toList();
  }

  /// @param written not blank
  static String read(Setting setting, String written) throws InvalidSetting {
    if (written.indexOf('\uFFFD') >= 0) {
      throw new InvalidSetting(
          "holds letters that could not be read in this locale: set LC_ALL=C.UTF-8",
          "contiene letras que no se pudieron leer con esta configuración regional: defina LC_ALL=C.UTF-8");
    }
    if (!setting.isSecret() && QUOTED.matcher(written).matches()) {
      throw new InvalidSetting(
          "is in quotation marks, which would be part of it: remove them",
          "está entre comillas, que serían parte del valor: quítelas");
    }
    return setting.read(written);
  }

  private static boolean isKnown(String name) {
    return Setting.of(name).isPresent()
        || CAPTCHA_SECRET.matcher(name).matches()
        || KUBERNETES.matcher(name).matches();
  }

  private static Bilingual unknown(String name) {
    String own =
        name.toUpperCase(Locale.ROOT)
            .replace('-', '_')
            .replaceFirst("^PORTERO_?", "")
            .replace("DATABASE", "DB");
    List<String> known = Stream.of(Setting.values()).map(Setting::name).toList();
    Optional<String> near = NearestName.nearest(own, known).map(found -> Setting.PREFIX + found);
    return new Bilingual(
        "There is no setting " + name + near.map(n -> ": did you mean " + n + "?").orElse("."),
        "No hay un ajuste " + name + near.map(n -> ": ¿quiso decir " + n + "?").orElse("."));
  }
}
