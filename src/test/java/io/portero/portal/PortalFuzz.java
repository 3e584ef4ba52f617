package io.portero.portal;

import io.portero.fuzz.Expect;
import io.portero.shared.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

/// Any bytes in place of one file of a portal that is whole: a report, whatever stands there. The first byte chooses
/// the file.
public final class PortalFuzz {

  private static final List<String> FILES =
      List.of(
          "portal.yaml",
          "theme.yaml",
          "texts/es.yaml",
          "assets/logo.svg",
          "help.es.md",
          "messages/recovery-link.es.md",
          "legal/data-policy/2026-02-01.es.md");

  private static final BrokenPortal PORTAL = portal();

  private PortalFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    int which = data.length == 0 ? 0 : Math.floorMod(data[0], FILES.size());
    String file = FILES.get(which);
    byte[] whole = PORTAL.read(file).getBytes(StandardCharsets.UTF_8);
    try {
      PORTAL.write(file, Arrays.copyOfRange(data, Math.min(1, data.length), data.length));
      PortalCheck check = PORTAL.check();
      Expect.that(check.ok() == (check.errors() == 0), "mistakes close the portal");
      for (Language language : Language.values()) {
        Expect.that(check.ok() || !check.report(language).isBlank(), "mistakes are told");
      }
      if (check.ok()) {
        Expect.that(check.portals().all().size() == 1, "a portal without mistakes opens");
      }
    } finally {
      PORTAL.write(file, whole);
    }
  }

  private static BrokenPortal portal() {
    try {
      return new BrokenPortal(Files.createTempDirectory("portal"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
