package io.portero.config;

import io.portero.settings.Setting;
import io.portero.settings.Settings;
import java.util.stream.Stream;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/// Reads the settings before any part of the server is made, and puts what they mean before what was written: from here on
/// `yes` is `true` and an address has no slash at its end, for whoever reads a property by name.
class SettingsReader implements EnvironmentPostProcessor, Ordered {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("portero", read(environment).properties()));
  }

  /// After whatever else brings properties.
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  /// A property may stand with a dash or a dot, as Spring takes both.
  static Settings read(Environment environment) {
    return Settings.of(setting ->
        names(setting)
            .filter(environment::containsProperty)
            .findFirst()
            .map(name -> environment.getProperty(name, ""))
            .orElse(null));
  }

  private static Stream<String> names(Setting setting) {
    return Stream.of(setting.property(), setting.property().replace('-', '.'));
  }
}
