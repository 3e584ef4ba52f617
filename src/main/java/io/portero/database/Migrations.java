package io.portero.database;

import io.portero.shared.Refusal;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The tables, version by version: `db/migration/V010__portal.sql` and so on, each room in a range of its own,
/// whence out of order.
public final class Migrations {

  private Migrations() {}

  /// Brings the database up to date; several nodes may do so at once.
  ///
  /// @throws Refusal if a newer Portero has been there, or somebody changed what an older one did
  public static void apply(DataSource dataSource) {
    Flyway flyway =
        Flyway.configure()
            .dataSource(dataSource)
            .locations("classpath:db/migration")
            .outOfOrder(true)
            .ignoreMigrationPatterns("*:future")
            .load();
    boolean newer =
        Stream.of(flyway.info().applied())
            .anyMatch(m -> m.getState() == MigrationState.FUTURE_SUCCESS);
    if (newer) {
      throw new Refusal(
          "A newer Portero has used this database. Run that version, or go back to a copy from before.",
          "Un Portero más nuevo ya usó esta base de datos. Use esa versión o vuelva a una copia anterior.");
    }
    try {
      flyway.migrate();
    } catch (FlywayException e) {
      throw refusal(e);
    }
  }

  /// Whether a Portero has ever used the database.
  public static boolean isBegun(DataSource dataSource) {
    return JdbcClient.create(dataSource)
        .sql("select to_regclass('installation') is not null")
        .query(Boolean.class)
        .single();
  }

  private static RuntimeException refusal(FlywayException failure) {
    String why = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    return new Refusal(
        "The tables could not be brought up to date: %s. May PORTERO_DB_USER make tables in this database, and has nobody else changed them?"
            .formatted(why),
        "No se pudieron actualizar las tablas: %s. ¿Puede PORTERO_DB_USER crear tablas en esta base de datos, y nadie más las ha cambiado?"
            .formatted(why));
  }
}
