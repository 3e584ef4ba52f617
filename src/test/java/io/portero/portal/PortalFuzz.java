package io.portero.portal;

import io.portero.fuzz.Expect;
import io.portero.shared.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;

/// Any bytes in place of one file of a portal that is whole: a report, whatever stands there. The first byte chooses
/// the file.
public final class PortalFuzz {

  private static final BrokenPortal PORTAL = portal();

  private PortalFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    int which = data.length == 0 ? 0 : Math.floorMod(data[0], BrokenPortal.KINDS.size());
    String file = BrokenPortal.KINDS.get(which);
    byte[] instead = Arrays.copyOfRange(data, Math.min(1, data.length), data.length);
    PortalCheck check = PORTAL.checkWith(file, instead);
    Expect.that(check.ok() == (check.errors() == 0), "mistakes close the portal");
    for (Language language : Language.values()) {
      Expect.that(check.ok() || !check.report(language).isBlank(), "mistakes are told");
    }
    if (check.ok()) {
      Expect.that(check.portals().all().size() == 1, "a portal without mistakes opens");
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
