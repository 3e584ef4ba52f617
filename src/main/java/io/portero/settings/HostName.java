package io.portero.settings;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/// The name or address of a host, without anything around it.
///
/// @param port the setting that a port belongs to
record HostName(String port) implements SettingKind {

  private static final Pattern NAME =
      Pattern.compile(
          "[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*\\.?");
  private static final int LONGEST = 253;

  @Override
  public String read(String written) throws InvalidSetting {
    if (Hosts.literal(written).isPresent()) {
      return written.replaceAll("[\\[\\]]", "");
    }
    if (written.matches("\\[?[^:]+]?:[0-9]+")) {
      throw new InvalidSetting(
          "holds a port, which belongs into %s: %s".formatted(port, written),
          "contiene un puerto, que va en %s: %s".formatted(port, written));
    }
    String name = ascii(written).toLowerCase(Locale.ROOT);
    if (name.length() > LONGEST || !NAME.matcher(name).matches() || name.matches("[0-9.]+")) {
      throw new InvalidSetting(
          "is no name or address of a host, such as mail.cooperativa.com.co: " + written,
          "no es el nombre ni la dirección de un servidor, como mail.cooperativa.com.co: "
              + written);
    }
    return name;
  }

  private static String ascii(String written) {
    try {
      return IDN.toASCII(written);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
