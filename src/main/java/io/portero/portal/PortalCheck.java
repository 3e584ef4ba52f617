package io.portero.portal;

import io.portero.portal.file.Mistake;
import io.portero.portal.file.Place;
import io.portero.portal.file.Report;
import io.portero.shared.Language;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The portals of a folder, and everything that is wrong with them.
public final class PortalCheck {

  private final List<Portal> portals;
  private final Report report;

  private PortalCheck(List<Portal> portals, Report report) {
    this.portals = portals;
    this.report = report;
  }

  /// Reads every portal below `folder`, or the one portal that `folder` is. Never throws for what stands in files.
  public static PortalCheck of(Path folder) {
    return of(folder, LocalDate.now());
  }

  static PortalCheck of(Path folder, LocalDate today) {
    Report report = new Report();
    List<Portal> portals = new ArrayList<>();
    Map<String, Place> hosts = new HashMap<>();
    for (Folder each : PortalFolders.in(folder, report)) {
      PortalFolders.id(each)
          .flatMap(id -> new PortalReader(each, id, hosts, today).read())
          .ifPresent(portals::add);
    }
    return new PortalCheck(List.copyOf(portals), report);
  }

  public boolean ok() {
    return report.errors() == 0;
  }

  public long errors() {
    return report.errors();
  }

  public long warnings() {
    return report.mistakes().size() - report.errors();
  }

  /// How many portals were read.
  public int size() {
    return portals.size();
  }

  /// One line for each mistake: `file:line:column: error: what → what to write`; empty if there is none.
  public String report(Language language) {
    return report.mistakes().stream()
        .map((Mistake mistake) -> mistake.line(language))
        .collect(Collectors.joining("\n"));
  }

  /// Every portal that could be read, mistakes or not.
  public List<Portal> read() {
    return portals;
  }

  /// @throws PortalMistakes if anything is wrong
  public Portals portals() {
    if (!ok()) {
      throw new PortalMistakes(this);
    }
    return new LoadedPortals(portals);
  }
}
