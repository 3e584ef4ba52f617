package io.portero.config;

import io.portero.settings.Settings;
import java.time.Duration;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How many connections one client may hold, and how long a request may take to arrive (security.md 6, decision 026).
@Configuration(proxyBeanMethods = false)
class ConnectionsConfiguration {

  /// A form of 64 KB comes in well under this over the slowest telephone network.
  static final Duration WHOLE_REQUEST = Duration.ofSeconds(30);

  /// @param most connections of one client; `portero.limits=off` lifts it. Proxies before us are not counted: all clients come
  /// through them
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> connections(
      @Value("${portero.connections-per-client:512}") int most,
      @Value("${portero.limits:on}") String limits,
      Settings settings) {
    Predicate<String> uncounted = limits.equals("on") ? settings.proxies()::has : _ -> true;
    var rules = new ConnectionRules(most, uncounted, WHOLE_REQUEST, System::nanoTime);
    return tomcat -> {
      tomcat.setProtocol(GuardedProtocol.class.getName());
      tomcat.addConnectorCustomizers(connector -> {
        if (connector.getProtocolHandler() instanceof GuardedProtocol protocol) {
          protocol.guard(rules);
        }
      });
    };
  }
}
