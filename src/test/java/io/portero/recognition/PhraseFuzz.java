package io.portero.recognition;

import io.portero.fuzz.Expect;
import java.nio.charset.StandardCharsets;

/// Any text as a phrase: what may be one is kept as it is shown, and tidying it again changes nothing.
public final class PhraseFuzz {

  private PhraseFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    String typed = new String(data, StandardCharsets.UTF_8);
    String tidy = PhrasePolicy.tidy(typed);
    Expect.that(PhrasePolicy.tidy(tidy).equals(tidy), "tidy stays tidy");
    if (PhrasePolicy.check(typed, "jperez").isEmpty()) {
      Expect.that(Expect.isReadable(tidy), "what may be a phrase can be read");
      Expect.that(PhrasePolicy.check(tidy, "jperez").isEmpty(), "and stays one");
      Expect.that(!PhrasePolicy.names(tidy, "jperez"), "and does not name the user");
    }
  }
}
