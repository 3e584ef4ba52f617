package io.portero;

import io.portero.database.DataFolder;
import io.portero.database.Database;
import io.portero.database.OpenDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// The server. People sign in through the portals' own journeys, so Spring's default user is switched off. Beans carry
/// their packages in their names, so that two rooms may use the same word.
@SpringBootApplication(
    exclude = UserDetailsServiceAutoConfiguration.class,
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Portero {

  /// Starts PostgreSQL and Spring side by side; returns when pages are answered. What was started before a failure is
  /// stopped again.
  ///
  /// @throws Refusal when the data folder or the port is not to be had
  public static ConfigurableApplicationContext start(Launch launch) {
    FreePort.require(launch.port(), launch.mode().isProduction());
    var database =
        Database.external(launch.settings()::variable)
            .map(OpenDatabase::external)
            .orElseGet(() -> embedded(launch));
    // After the context: it still writes while it closes.
    SpringApplication.getShutdownHandlers().add(database::close);
    var server = new SpringApplication(Portero.class);
    server.addInitializers(
        context -> context.getBeanFactory().registerSingleton("openDatabase", database));
    try {
      return server.run(launch.arguments());
    } catch (PortInUseException e) {
      database.close();
      throw FreePort.taken(e.getPort());
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static OpenDatabase embedded(Launch launch) {
    return OpenDatabase.embedded(DataFolder.at(launch.data()), "start --port " + launch.port());
  }
}
