package io.portero.portal;

import io.portero.shared.Language;
import io.portero.shared.Refusal;

/// The portals' files are wrong: nothing starts until every mistake is mended.
public final class PortalMistakes extends Refusal {

  private static final long serialVersionUID = 1L;

  private final transient PortalCheck check;

  PortalMistakes(PortalCheck check) {
    super(check.report(Language.EN), check.report(Language.ES));
    this.check = check;
  }

  /// The same report as `portero portal check` prints, one line a mistake.
  public String report(Language language) {
    return check.report(language);
  }
}
