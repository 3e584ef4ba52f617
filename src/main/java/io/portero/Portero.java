package io.portero;

import io.portero.database.DataFolder;
import io.portero.database.Database;
import io.portero.database.OpenDatabase;
import io.portero.shared.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// The server. People sign in through the portals' own journeys, so Spring's default user is switched off. Beans carry
/// their packages in their names, so that two rooms may use the same word.
@SpringBootApplication(
    exclude = UserDetailsServiceAutoConfiguration.class,
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Portero {

  /// Starts PostgreSQL and Spring side by side; returns when pages are answered.
  ///
  /// @throws Refusal when the data folder or the port is not to be had
  public static ConfigurableApplicationContext start(Launch launch) {
    var database =
        Database.external(System::getenv)
            .map(OpenDatabase::external)
            .orElseGet(() -> embedded(launch));
    // After the context: it still writes while it closes.
    SpringApplication.getShutdownHandlers().add(database::close);
    requireFree(launch.port());
    var server = new SpringApplication(Portero.class);
    server.addInitializers(
        context -> context.getBeanFactory().registerSingleton("openDatabase", database));
    return server.run(launch.settings());
  }

  private static OpenDatabase embedded(Launch launch) {
    return OpenDatabase.embedded(DataFolder.at(launch.data()), "port " + launch.port());
  }

  private static void requireFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      socket.getLocalPort();
    } catch (IOException e) {
      throw new Refusal(
          "Port %d is in use by another program. Choose another one with --port.".formatted(port),
          "El puerto %d lo usa otro programa. Elija otro con --port.".formatted(port));
    }
  }
}
