package io.portero.config;

import io.portero.settings.Proxies;
import io.portero.settings.Setting;
import io.portero.settings.Settings;
import java.util.Map;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.MimeMappings;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The server's own settings that no property reaches.
@Configuration(proxyBeanMethods = false)
class TomcatConfiguration {

  /// Of languages that a client accepts. Above a limit Tomcat throws where somebody asks for them, which would be a 500; the length of the
  /// header bounds them anyway.
  private static final int ANY_NUMBER = -1;

  /// Texts say their charset (ASVS 4.1.1), which the server's own table does not.
  private static final MimeMappings TEXTS =
      new MimeMappings(
          Map.of(
              "css", "text/css;charset=utf-8",
              "js", "text/javascript;charset=utf-8",
              "svg", "image/svg+xml;charset=utf-8"));

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> server(Settings settings) {
    Proxies proxies = settings.proxies();
    return tomcat -> {
      if (!proxies.isEmpty()) {
        tomcat.addEngineValves(new ForwardedValve(proxies));
      }
      Tls.of(settings.text(Setting.TLS_CERTIFICATE, ""), settings.text(Setting.TLS_KEY, ""))
          .ifPresent(tomcat::setSsl);
      tomcat.addMimeMappings(TEXTS);
      tomcat.addConnectorCustomizers(
          Tls::choosesTheSuite, connector -> connector.setMaxLocaleCount(ANY_NUMBER));
      tomcat.addContextCustomizers(context -> {
        if (context.getParent() instanceof StandardHost host) {
          host.setErrorReportValveClass(BareErrors.class.getName());
        }
      });
    };
  }
}
