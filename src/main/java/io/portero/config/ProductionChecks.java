package io.portero.config;

import io.portero.shared.Bilingual;
import io.portero.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Before a production server answers its first request: what in the database must not be as in a trial, all said at once. What the
/// settings and the portals tell was refused before there was a database ([io.portero.settings.Settings]).
@Component
@ConditionalOnProperty(name = "portero.mode", havingValue = "production")
class ProductionChecks implements SmartInitializingSingleton {

  private final JdbcClient jdbc;

  ProductionChecks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<Bilingual> complaints = new ArrayList<>();
    if (superuser()) {
      complaints.add(
          new Bilingual(
              "PORTERO_DB_USER may do everything in PostgreSQL. Let it own its one database and nothing else.",
              "PORTERO_DB_USER puede hacer de todo en PostgreSQL. Que sea dueño solo de su base de datos."));
    }
    if (sampleData()) {
      complaints.add(
          new Bilingual(
              "The database holds the sample data. Use an empty database.",
              "La base de datos contiene los datos de ejemplo. Use una base de datos vacía."));
    }
    if (!complaints.isEmpty()) {
      throw new Refusal(
          new Bilingual("Not ready for production:", "No está listo para producción:")
              .over(complaints));
    }
  }

  private boolean superuser() {
    return jdbc.sql("select rolsuper from pg_roles where rolname = current_user")
        .query(Boolean.class)
        .single();
  }

  private boolean sampleData() {
    return jdbc.sql("select sample_data from installation").query(Boolean.class).single();
  }
}
