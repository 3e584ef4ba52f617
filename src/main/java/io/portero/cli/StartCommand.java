package io.portero.cli;

import io.portero.Launch;
import io.portero.Portero;
import io.portero.settings.Mode;
import io.portero.settings.Setting;
import io.portero.settings.Settings;
import io.portero.shared.Bilingual;
import io.portero.terminal.Console;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Starts the server in this process; it ends with the process (Ctrl-C, SIGTERM). The only command that makes an installation
/// where there is none.
@Command(
    name = "start",
    description = "Starts the server; makes the installation if there is none.")
final class StartCommand implements Callable<Integer> {

  @Mixin private InstallationOption installation = new InstallationOption();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Where it listens (PORTERO_PORT; default: ${DEFAULT-VALUE}); 0: any free port.")
  private String port = "8080";

  @Option(
      names = "--production",
      description = "Refuses whatever is for trying out only (PORTERO_MODE=production).")
  private boolean production;

  @Override
  public Integer call() throws InterruptedException {
    Map<Setting, String> asked = new EnumMap<>(Setting.class);
    asked.put(Setting.PORT, port);
    asked.put(Setting.DATA, installation.data().toString());
    if (production) {
      asked.put(Setting.MODE, Mode.PRODUCTION.word());
    }
    Settings settings = Settings.of(Console.current().environment(), asked, StartCommand::portals);
    Portero.start(new Launch(settings, installation.data(), settings.number(Setting.PORT, 8080)));
    new CountDownLatch(1).await();
    return 0;
  }

  /// What production refuses in the portals is said with what it refuses in the settings, before there is a database.
  private static List<Bilingual> portals(Settings settings) {
    return settings.mode().isProduction()
        ? TrialPortals.complaints(Path.of(settings.text(Setting.PORTALS, "portals")))
        : List.of();
  }
}
