package io.portero.guard;

import io.portero.shared.Language;
import io.portero.shared.PortalId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What a captcha's token says, before it is sealed.
///
/// @param kind `PICTURES` and `WORDS` for a challenge, `PASS` for the pass that a right answer earns
record Ticket(Kind kind, PortalId portal, Language language, UUID id, Instant expiresAt) {

  enum Kind {
    PICTURES,
    WORDS,
    PASS
  }

  boolean isValid(PortalId here, Instant now) {
    return portal.equals(here) && now.isBefore(expiresAt);
  }

  boolean isChallenge() {
    return kind != Kind.PASS;
  }

  byte[] bytes() {
    String text =
        String.join(
            " ",
            kind.name(),
            portal.value(),
            language.code(),
            id.toString(),
            "" + expiresAt.toEpochMilli());
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  static Optional<Ticket> read(byte[] bytes) {
    String[] parts = new String(bytes, StandardCharsets.US_ASCII).split(" ", -1);
    try {
      return Optional.of(
          new Ticket(
              Kind.valueOf(parts[0]),
              new PortalId(parts[1]),
              Language.of(parts[2]).orElseThrow(),
              UUID.fromString(parts[3]),
              Instant.ofEpochMilli(Long.parseLong(parts[4]))));
    } catch (RuntimeException e) {
      return Optional.empty(); // sealed by an older version of the product
    }
  }
}
