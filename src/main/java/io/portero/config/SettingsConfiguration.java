package io.portero.config;

import io.portero.settings.Mode;
import io.portero.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// The settings, for whoever needs one.
@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {

  @Bean
  Settings settings(Environment environment) {
    return SettingsReader.read(environment);
  }

  @Bean
  Mode mode(Settings settings) {
    return settings.mode();
  }
}
