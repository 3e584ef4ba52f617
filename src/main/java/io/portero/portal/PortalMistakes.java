package io.portero.portal;

import io.portero.shared.Language;
import io.portero.shared.Refusal;

/// The portals' files are wrong: nothing starts until every mistake is mended. Its words are the same report that
/// `portero portal check` prints, one line a mistake.
public final class PortalMistakes extends Refusal {

  private static final long serialVersionUID = 1L;

  PortalMistakes(PortalCheck check) {
    super(
        "The portals cannot open: their files have mistakes.\n" + check.report(Language.EN),
        "Los portales no pueden abrir: hay errores en sus archivos.\n" + check.report(Language.ES));
  }
}
