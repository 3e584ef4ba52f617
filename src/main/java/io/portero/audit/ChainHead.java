package io.portero.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How far a chain went, as somebody may note it elsewhere: who has that note sees if the whole was written anew.
///
/// @param hash in hexadecimal; empty while the chain is
public record ChainHead(long number, String hash) {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,18}):([0-9a-f]{64})");

  /// Reads `number:hash`.
  public static Optional<ChainHead> read(String text) {
    Matcher m = FORM.matcher(text);
    return m.matches()
        ? Optional.of(new ChainHead(Long.parseLong(m.group(1)), m.group(2)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return number + ":" + hash;
  }
}
