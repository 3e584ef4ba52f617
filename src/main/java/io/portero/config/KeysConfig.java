package io.portero.config;

import io.portero.shared.Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the master key comes from: `PORTERO_KEY`, `PORTERO_KEY_FILE`, or a file made at the first start in the data
/// folder, which only its owner may read. Without that key no password can be checked: keep a copy elsewhere.
@Configuration(proxyBeanMethods = false)
class KeysConfig {

  @Bean
  Keys keys(
      @Value("${portero.key:}") String key,
      @Value("${portero.key-file:}") String file,
      @Value("${portero.data:./data}") Path data)
      throws IOException {
    if (!key.isBlank()) {
      return MasterKey.read(key, "PORTERO_KEY");
    }
    Path path = file.isBlank() ? KeyFile.in(data) : Path.of(file);
    return MasterKey.read(Files.readString(path), path.toString());
  }
}
