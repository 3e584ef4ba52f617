package io.portero.settings;

import io.portero.shared.Bilingual;
import java.io.Serial;

/// What is wrong with one setting, as the rest of a sentence that begins with its name.
public final class InvalidSetting extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  private final Bilingual mistake;

  InvalidSetting(String english, String spanish) {
    super(english);
    this.mistake = new Bilingual(english, spanish);
  }

  /// As a whole sentence.
  Bilingual about(String name) {
    Bilingual begun = new Bilingual(name + " ", name + " ");
    return begun.before(mistake).before(new Bilingual(".", "."));
  }
}
