package io.portero.database;

import io.portero.shared.Refusal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.regex.Pattern;

/// Knocks at the operator's own database once, so that a start that cannot go on says in one sentence why.
final class Reachability {

  private static final String SECONDS = "5";
  private static final Pattern FORM =
      Pattern.compile("jdbc:postgresql:(//[^/:]+(:\\d+)?(,[^/]+)?/)?[^/:]+");

  private Reachability() {}

  /// @throws Refusal when nobody answers, the user may not enter, or the address is none
  static void require(Database database) {
    Properties properties = new Properties();
    properties.setProperty("user", database.user());
    properties.setProperty("password", database.password().reveal());
    properties.setProperty("connectTimeout", SECONDS);
    try (Connection connection = DriverManager.getConnection(database.url(), properties)) {
      connection.isReadOnly();
    } catch (SQLException e) {
      throw refusal(database, e.getSQLState() == null ? "" : e.getSQLState());
    }
  }

  /// By the SQLSTATE classes of PostgreSQL's manual, appendix A.
  private static Refusal refusal(Database database, String state) {
    String where = database.url().replaceAll("\\?.*", "");
    if (state.startsWith("28")) {
      return new Refusal(
          "The database does not let the user “%s” in. Check PORTERO_DB_USER and PORTERO_DB_PASSWORD_FILE."
              .formatted(database.user()),
          "La base de datos no deja entrar al usuario «%s». Revise PORTERO_DB_USER y PORTERO_DB_PASSWORD_FILE."
              .formatted(database.user()));
    }
    if (state.equals("3D000")) {
      return new Refusal(
          "There is no such database: %s. Create it, or correct PORTERO_DB_URL.".formatted(where),
          "No existe esa base de datos: %s. Créela o corrija PORTERO_DB_URL.".formatted(where));
    }
    return FORM.matcher(where).matches() ? notAnswering(where) : noAddress(where);
  }

  private static Refusal notAnswering(String where) {
    return new Refusal(
        "No database answers at %s. Is it running, and does the network let Portero reach it?"
            .formatted(where),
        "Ninguna base de datos responde en %s. ¿Está encendida y la red deja llegar a ella?"
            .formatted(where));
  }

  private static Refusal noAddress(String where) {
    return new Refusal(
        "PORTERO_DB_URL is no address of a database: %s. Write jdbc:postgresql://host:5432/portero"
            .formatted(where),
        "PORTERO_DB_URL no es la dirección de una base de datos: %s. Escriba jdbc:postgresql://host:5432/portero"
            .formatted(where));
  }
}
