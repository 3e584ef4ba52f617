package io.portero.config;

import io.portero.settings.Setting;
import io.portero.settings.Settings;
import io.portero.shared.Addresses;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// `portero.url` (PORTERO_URL), else loopback with the port that the server got.
@Component
class PublicAddress implements Addresses {

  private final Settings settings;
  private volatile String local;

  PublicAddress(Settings settings, Environment environment) {
    this.settings = settings;
    this.local = "http://localhost:" + environment.getProperty("server.port", "8080");
  }

  @EventListener
  void listening(WebServerInitializedEvent event) {
    local = "http://localhost:" + event.getWebServer().getPort();
  }

  @Override
  public String base() {
    return settings.text(Setting.URL, local);
  }
}
