package io.portero.config;

import io.portero.key.InstallationKeys;
import io.portero.key.KeyRing;
import io.portero.key.KeySource;
import io.portero.settings.Setting;
import io.portero.settings.Settings;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The installation's master keys. Without them no password can be checked: keep a copy elsewhere.
@Configuration(proxyBeanMethods = false)
class KeysConfiguration {

  @Bean
  KeySource keySource(Settings settings) {
    return KeySource.of(
        settings.text(Setting.KEY, ""),
        settings.text(Setting.KEY_FILE, ""),
        Path.of(settings.text(Setting.DATA, "data")));
  }

  @Bean
  KeyRing keys(KeySource source, InstallationKeys installation) {
    return installation.adopt(source);
  }
}
