package io.portero.shared;

import java.util.Locale;

/// A start or a command that cannot go on, for a reason that its operator can mend: said in plain words,
/// without a stack trace, and the process ends with exit code 2.
public class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// What the process ends with.
  public static final int EXIT_CODE = 2;

  private final Bilingual reason;

  public Refusal(Bilingual reason) {
    super(reason.english());
    this.reason = reason;
  }

  public Refusal(String english, String spanish) {
    this(new Bilingual(english, spanish));
  }

  /// The reason, in Spanish for whoever's system speaks it, else in English.
  public String in(Locale locale) {
    return reason.in(locale);
  }
}
