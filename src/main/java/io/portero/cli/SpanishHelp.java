package io.portero.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/// The words of `help` in Spanish, `cli/help_es.properties`: what the commands' annotations say in English. `HelpInSpanishTest` fails
/// where a command or an option has none.
final class SpanishHelp {

  private SpanishHelp() {}

  static ResourceBundle words() {
    try (InputStream file =
        Objects.requireNonNull(SpanishHelp.class.getResourceAsStream("/cli/help_es.properties"))) {
      return new PropertyResourceBundle(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
