package io.portero.config;

import io.portero.shared.Addresses;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// `portero.url` (PORTERO_URL), else loopback with the port that the server got.
@Component
class PublicAddress implements Addresses {

  private final Environment settings;
  private volatile String local;

  PublicAddress(Environment settings) {
    this.settings = settings;
    this.local = "http://localhost:" + settings.getProperty("server.port", "8080");
  }

  @EventListener
  void listening(WebServerInitializedEvent event) {
    local = "http://localhost:" + event.getWebServer().getPort();
  }

  @Override
  public String base() {
    String configured = settings.getProperty("portero.url", "");
    return configured.isBlank() ? local : configured.replaceAll("/+$", "");
  }
}
