package io.portero.cli;

import io.portero.portal.PortalCheck;
import io.portero.settings.Settings;
import io.portero.shared.Bilingual;
import io.portero.terminal.Console;
import io.portero.terminal.Localized;
import io.portero.terminal.Output;
import io.portero.terminal.PortalsOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `doctor`: tries everything that an installation leans on, and sends nothing to anybody.
@Command(
    name = "doctor",
    description = {
      "Tries what the installation leans on: settings, portals, database, clock, keys, mail server, SMS gateway, own address.",
      "A line each: ok, or what is wrong and what to do. Sends no message, changes nothing.",
      "Exit code: 0 if all is well, 1 if something is wrong."
    })
final class DoctorCommand implements Callable<Integer> {

  @Mixin private InstallationOption installation = new InstallationOption();
  @Mixin private PortalsOption portals = new PortalsOption();

  @Override
  public Integer call() {
    List<Bilingual> unread = new ArrayList<>();
    Settings settings = Settings.lenient(Console.current().environment(), unread);
    List<DoctorFinding> findings = new ArrayList<>();
    findings.addAll(settings());
    findings.addAll(portals(settings));
    findings.addAll(new DatabaseDoctor(installation, settings).findings());
    findings.addAll(new NetworkDoctor(settings).findings());
    findings.forEach(finding -> Output.say(finding::line, finding.values()));
    return findings.stream().anyMatch(DoctorFinding::isWrong) ? 1 : 0;
  }

  private static List<DoctorFinding> settings() {
    List<Bilingual> complaints = Settings.complaints(Console.current().environment());
    if (complaints.isEmpty()) {
      return List.of(
          DoctorFinding.well("settings", Localized.text("all mean something", "todos dicen algo")));
    }
    return complaints.stream()
        .map(complaint -> DoctorFinding.wrong("settings", complaint.in(Localized.locale())))
        .toList();
  }

  /// As a start would have them.
  private List<DoctorFinding> portals(Settings settings) {
    PortalCheck check = PortalCheck.of(portals.path());
    List<Bilingual> complaints =
        settings.mode().isProduction() || !check.ok()
            ? TrialPortals.complaints(portals.path())
            : List.of();
    return complaints.isEmpty()
        ? List.of(
            DoctorFinding.well(
                "portals", Localized.counted(check.size(), "read", "read", "leído", "leídos")))
        : complaints.stream()
            .map(complaint -> DoctorFinding.wrong("portals", complaint.in(Localized.locale())))
            .toList();
  }
}
