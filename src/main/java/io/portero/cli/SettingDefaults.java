package io.portero.cli;

import io.portero.settings.Setting;
import io.portero.settings.Settings;
import io.portero.terminal.Console;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/// What an option is when nobody types it: what the setting of the same purpose says, else the usual. A setting that is wrong
/// counts as not set here; it is refused before anything works.
final class SettingDefaults implements IDefaultValueProvider {

  private final Settings settings =
      Settings.lenient(Console.current().environment(), new ArrayList<>());

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    return switch (name(argument)) {
      case "--data" -> settings.text(Setting.DATA, "data");
      case "--portals" -> settings.text(Setting.PORTALS, "portals");
      case "--port" -> settings.text(Setting.PORT, "8080");
      case "--url" -> "http://localhost:" + settings.text(Setting.PORT, "8080");
      default -> null;
    };
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
