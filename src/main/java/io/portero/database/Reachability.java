package io.portero.database;

import io.portero.shared.Causes;
import io.portero.shared.Refusal;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLException;

/// Knocks at the operator's own database once, so that a start that cannot go on says in one sentence why.
final class Reachability {

  private static final String SECONDS = "5";

  private Reachability() {}

  /// @throws Refusal when nobody answers, the user may not enter, or the address is none
  static void require(Database database) {
    Properties properties = new Properties();
    properties.setProperty("user", database.user());
    properties.setProperty("password", database.password().reveal());
    properties.setProperty("connectTimeout", SECONDS);
    properties.setProperty("loginTimeout", SECONDS);
    try (Connection connection = DriverManager.getConnection(database.url(), properties)) {
      connection.isReadOnly();
    } catch (SQLException e) {
      throw refusal(database, e);
    }
  }

  /// By the SQLSTATE classes of PostgreSQL's manual, appendix A, and by what lies under the driver's exception.
  private static Refusal refusal(Database database, SQLException failure) {
    String where = database.shown();
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    if (state.startsWith("28")) {
      return new Refusal(
          "The database does not let the user “%s” in. Check PORTERO_DB_USER and PORTERO_DB_PASSWORD_FILE."
              .formatted(database.user()),
          "La base de datos no deja entrar al usuario «%s». Revise PORTERO_DB_USER y PORTERO_DB_PASSWORD_FILE."
              .formatted(database.user()));
    }
    return switch (state) {
      case "3D000" ->
          new Refusal(
              "There is no such database: %s. Create it, or correct PORTERO_DB_URL."
                  .formatted(where),
              "No existe esa base de datos: %s. Créela o corrija PORTERO_DB_URL.".formatted(where));
      case "42501" ->
          new Refusal(
              "The user “%s” may not connect to %s. Grant it that in PostgreSQL."
                  .formatted(database.user(), where),
              "El usuario «%s» no puede conectarse a %s. Déle ese permiso en PostgreSQL."
                  .formatted(database.user(), where));
      case "53300" ->
          new Refusal(
              "The database at %s has no connection left. Lower PORTERO_DB_POOL, or raise its max_connections."
                  .formatted(where),
              "La base de datos en %s no tiene conexiones libres. Baje PORTERO_DB_POOL o suba su max_connections."
                  .formatted(where));
      case "57P03" ->
          new Refusal(
              "The database at %s is still starting or already stopping. Try again in a moment."
                  .formatted(where),
              "La base de datos en %s todavía arranca o ya se detiene. Intente de nuevo en un momento."
                  .formatted(where));
      default ->
          network(database, failure)
              .or(() -> encryption(database, failure))
              .orElseGet(() -> other(database, failure));
    };
  }

  private static Optional<Refusal> encryption(Database database, SQLException failure) {
    String where = database.shown();
    String said = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    if (lies(failure, CertificateException.class)) {
      return Optional.of(
          new Refusal(
              "The certificate of the database at %s is not trusted. Name the one that signed it: add sslrootcert=/path/ca.pem to PORTERO_DB_URL."
                  .formatted(where),
              "El certificado de la base de datos en %s no es de confianza. Indique el que lo firmó: agregue sslrootcert=/ruta/ca.pem a PORTERO_DB_URL."
                  .formatted(where)));
    }
    if (said.contains("could not be verified")) {
      return Optional.of(
          new Refusal(
              "The certificate of the database at %s is for another host. Use in PORTERO_DB_URL the name that stands in it."
                  .formatted(where),
              "El certificado de la base de datos en %s es de otro servidor. Use en PORTERO_DB_URL el nombre que aparece en él."
                  .formatted(where)));
    }
    if (said.contains("root certificate") || said.contains("sslrootcert")) {
      return Optional.of(
          new Refusal(
              "The file of sslrootcert in PORTERO_DB_URL cannot be read. Name the certificate that signed the database's: sslrootcert=/path/ca.pem.",
              "No se puede leer el archivo de sslrootcert en PORTERO_DB_URL. Indique el certificado que firmó el de la base de datos: sslrootcert=/ruta/ca.pem."));
    }
    if (said.contains("ssl") || lies(failure, SSLException.class)) {
      return Optional.of(
          new Refusal(
              "The database at %s and Portero agree on no encryption (%s). Switch TLS on in PostgreSQL, or correct sslmode in PORTERO_DB_URL."
                  .formatted(where, first(failure)),
              "La base de datos en %s y Portero no acuerdan un cifrado (%s). Active TLS en PostgreSQL o corrija sslmode en PORTERO_DB_URL."
                  .formatted(where, first(failure))));
    }
    return Optional.empty();
  }

  private static Optional<Refusal> network(Database database, SQLException failure) {
    String where = database.shown();
    if (lies(failure, UnknownHostException.class)) {
      return Optional.of(
          new Refusal(
              "Nobody knows the host of %s. Correct PORTERO_DB_URL, or the name service."
                  .formatted(where),
              "Nadie conoce el servidor de %s. Corrija PORTERO_DB_URL o el servicio de nombres."
                  .formatted(where)));
    }
    if (lies(failure, ConnectException.class)
        || lies(failure, NoRouteToHostException.class)
        || lies(failure, SocketTimeoutException.class)) {
      return Optional.of(
          new Refusal(
              "No database answers at %s. Is it running, and does the network let Portero reach it?"
                  .formatted(where),
              "Ninguna base de datos responde en %s. ¿Está encendida y la red deja llegar a ella?"
                  .formatted(where)));
    }
    return Optional.empty();
  }

  private static Refusal other(Database database, SQLException failure) {
    String where = database.shown();
    if (!database.hasForm()) {
      return new Refusal(
          "PORTERO_DB_URL is no address of a database: %s. Write jdbc:postgresql://host:5432/portero"
              .formatted(where),
          "PORTERO_DB_URL no es la dirección de una base de datos: %s. Escriba jdbc:postgresql://host:5432/portero"
              .formatted(where));
    }
    return new Refusal(
        "The database at %s cannot be used: %s. Check PORTERO_DB_URL."
            .formatted(where, first(failure)),
        "No se puede usar la base de datos en %s: %s. Revise PORTERO_DB_URL."
            .formatted(where, first(failure)));
  }

  private static boolean lies(Throwable failure, Class<? extends Throwable> kind) {
    return Causes.any(failure, kind::isInstance);
  }

  private static String first(SQLException failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }
}
