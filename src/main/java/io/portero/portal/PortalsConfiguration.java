package io.portero.portal;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The portals of `portero.portals` (default `./portals`), read once at start: a mistake in them stops it.
@Configuration(proxyBeanMethods = false)
class PortalsConfiguration {

  @Bean
  Portals portals(@Value("${portero.portals:portals}") String folder) {
    return PortalCheck.of(Path.of(folder)).portals();
  }
}
