package io.portero.config;

import io.portero.settings.Proxies;
import io.portero.settings.Setting;
import io.portero.settings.Settings;
import java.util.Map;

/// Proxies as an operator names them.
final class SomeProxies {

  private SomeProxies() {}

  static Proxies of(String written) {
    return Settings.of(Map.of(), Map.of(Setting.PROXIES, written)).proxies();
  }
}
