package io.portero.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// The tables, version by version: `db/migration/V010__portal.sql` and so on, each room in a range of its own,
/// whence out of order.
public final class Migrations {

  private Migrations() {}

  /// Brings the database up to date; several nodes may do so at once.
  public static void apply(DataSource dataSource) {
    Flyway.configure()
        .dataSource(dataSource)
        .locations("classpath:db/migration")
        .outOfOrder(true)
        .load()
        .migrate();
  }
}
