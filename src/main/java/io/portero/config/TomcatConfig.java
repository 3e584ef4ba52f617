package io.portero.config;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.MimeMappings;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The server's own settings that no property reaches.
@Configuration(proxyBeanMethods = false)
class TomcatConfig {

  /// Texts say their charset (ASVS 4.1.1), which the server's own table does not.
  private static final MimeMappings TEXTS =
      new MimeMappings(
          Map.of(
              "css", "text/css;charset=utf-8",
              "js", "text/javascript;charset=utf-8",
              "svg", "image/svg+xml;charset=utf-8"));

  /// @param proxies addresses of the proxies before us: only what these say about the client counts. Each is an IP
  ///     address, or the beginning of one that ends with a dot (`10.0.`)
  /// @param certificate PEM file of the certificate and those between it and its root, @param key PEM file of its key
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> server(
      @Value("${portero.proxies:}") List<String> proxies,
      @Value("${portero.tls.certificate:}") String certificate,
      @Value("${portero.tls.key:}") String key) {
    return tomcat -> {
      if (!proxies.isEmpty()) {
        tomcat.addEngineValves(behind(proxies));
      }
      Tls.of(certificate, key).ifPresent(tomcat::setSsl);
      tomcat.addMimeMappings(TEXTS);
      tomcat.addConnectorCustomizers(Tls::choosesTheSuite);
      tomcat.addContextCustomizers(context -> {
        if (context.getParent() instanceof StandardHost host) {
          host.setErrorReportValveClass(BareErrors.class.getName());
        }
      });
    };
  }

  static RemoteIpValve behind(List<String> proxies) {
    RemoteIpValve valve = new RemoteIpValve();
    valve.setInternalProxies(
        proxies.stream()
            .map(String::strip)
            .map(p -> Pattern.quote(p) + (p.endsWith(".") ? "[0-9.]+" : ""))
            .collect(Collectors.joining("|")));
    valve.setRemoteIpHeader("X-Forwarded-For");
    valve.setProtocolHeader("X-Forwarded-Proto");
    return valve;
  }
}
