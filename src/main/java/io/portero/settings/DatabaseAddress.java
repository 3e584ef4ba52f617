package io.portero.settings;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `jdbc:postgresql://host:5432/portero`, as PostgreSQL's driver takes it. What stands behind a `?` may be a secret and is
/// never shown.
final class DatabaseAddress implements SettingKind {

  private static final Pattern FORM =
      Pattern.compile("jdbc:postgresql:(?://([^/?]*)(?:/([^/?]*))?|([^/?]+))(?:\\?(.*))?");
  private static final Pattern HOST =
      Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^:\\[\\]\\s]+)(:([0-9]{1,5}))?");
  private static final int LAST_PORT = 65_535;

  @Override
  public String read(String written) throws InvalidSetting {
    Matcher parts = FORM.matcher(written);
    if (!parts.matches()) {
      throw none();
    }
    if (written.matches(".*[?&](user|password)=.*")) {
      throw new InvalidSetting(
          "must hold neither user nor password: set PORTERO_DB_USER and PORTERO_DB_PASSWORD_FILE",
          "no debe llevar usuario ni contraseña: defina PORTERO_DB_USER y PORTERO_DB_PASSWORD_FILE");
    }
    String hosts = parts.group(1);
    if (hosts != null) {
      if (hosts.contains("@")) {
        throw new InvalidSetting(
            "must hold neither user nor password: set PORTERO_DB_USER and PORTERO_DB_PASSWORD_FILE",
            "no debe llevar usuario ni contraseña: defina PORTERO_DB_USER y PORTERO_DB_PASSWORD_FILE");
      }
      for (String host : hosts.split(",", -1)) {
        requireHost(host);
      }
      String name = parts.group(2);
      if (name == null || name.isEmpty()) {
        throw new InvalidSetting(
            "names no database after the host: jdbc:postgresql://host:5432/portero",
            "no indica la base de datos después del servidor: jdbc:postgresql://servidor:5432/portero");
      }
    }
    return written;
  }

  private static void requireHost(String host) throws InvalidSetting {
    Matcher parts = HOST.matcher(host);
    String port = parts.matches() ? parts.group(3) : "none";
    if ("none".equals(port)
        || (port != null && (Integer.parseInt(port) == 0 || Integer.parseInt(port) > LAST_PORT))) {
      throw none();
    }
  }

  private static InvalidSetting none() {
    return new InvalidSetting(
        "must be an address such as jdbc:postgresql://host:5432/portero",
        "debe ser una dirección como jdbc:postgresql://servidor:5432/portero");
  }
}
