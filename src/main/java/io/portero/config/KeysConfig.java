package io.portero.config;

import io.portero.key.KeyRing;
import io.portero.key.KeySource;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The installation's master keys. Without them no password can be checked: keep a copy elsewhere.
@Configuration(proxyBeanMethods = false)
class KeysConfig {

  @Bean
  KeySource keySource(
      @Value("${portero.key:}") String key,
      @Value("${portero.key-file:}") String file,
      @Value("${portero.data:./data}") Path data)
      throws IOException {
    return KeySource.of(key, file, data);
  }

  @Bean
  KeyRing keys(KeySource source) throws IOException {
    return source.read();
  }
}
