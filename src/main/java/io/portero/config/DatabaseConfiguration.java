package io.portero.config;

import com.zaxxer.hikari.HikariDataSource;
import io.portero.database.DataFolder;
import io.portero.database.Database;
import io.portero.database.Migrations;
import io.portero.database.OpenDatabase;
import io.portero.settings.Setting;
import io.portero.settings.Settings;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The one data source: handed out only when the database answers and its tables are up to date.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  private static final int MIGRATING = 3;

  /// A server that [io.portero.Portero] starts brings its own, already on its way.
  @Bean
  @ConditionalOnMissingBean
  OpenDatabase openDatabase(Settings settings) {
    return external(settings)
        .map(OpenDatabase::external)
        .orElseGet(() ->
            OpenDatabase.embedded(
                DataFolder.at(Path.of(settings.text(Setting.DATA, "data"))), "a test"));
  }

  @Bean
  HikariDataSource dataSource(OpenDatabase database, Settings settings) {
    // migrations wait for locks as long as it takes
    try (var pool = database.database().pool(MIGRATING)) {
      Migrations.apply(pool);
    }
    return database.database().poolForRequests(settings.number(Setting.DB_POOL, 20));
  }

  private static Optional<Database> external(Settings settings) {
    return Database.external(settings::variable);
  }
}
