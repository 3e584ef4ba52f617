package io.portero.config;

import com.zaxxer.hikari.HikariDataSource;
import io.portero.database.DataFolder;
import io.portero.database.Database;
import io.portero.database.Migrations;
import io.portero.database.OpenDatabase;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// The one data source: handed out only when the database answers and its tables are up to date.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  /// A server that [io.portero.Portero] starts brings its own, already on its way.
  @Bean
  @ConditionalOnMissingBean
  OpenDatabase openDatabase(Environment settings) {
    return external(settings)
        .map(OpenDatabase::external)
        .orElseGet(() ->
            OpenDatabase.embedded(
                DataFolder.at(settings.getRequiredProperty("portero.data", Path.class)), "a test"));
  }

  @Bean
  HikariDataSource dataSource(OpenDatabase database, Environment settings) {
    var pool = database.database().pool(settings.getProperty("portero.db.pool", Integer.class, 20));
    Migrations.apply(pool);
    return pool;
  }

  static Optional<Database> external(Environment settings) {
    return Database.external(name -> settings.getProperty(dotted(name)));
  }

  private static String dotted(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
