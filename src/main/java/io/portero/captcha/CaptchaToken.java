package io.portero.captcha;

import io.portero.shared.Language;
import io.portero.shared.PortalId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What a captcha's token says, before it is sealed.
///
/// @param kind `PICTURES`, `WORDS`, `WORK` and `STAND_IN` for a challenge; `PASS` for the pass that a right answer earns, `WORK_PASS`
///   where no person had to answer, `PROVIDED_PASS` where another house did the asking, or work stood in for it
/// @param browser whose it is, without blanks: a challenge that a program fetches cannot be answered by another browser
record CaptchaToken(
    Kind kind, PortalId portal, String browser, Language language, UUID id, Instant expiresAt) {

  enum Kind {
    PICTURES,
    WORDS,
    WORK,
    /// Work that stands in for a provider that does not answer.
    STAND_IN,
    PASS,
    WORK_PASS,
    PROVIDED_PASS
  }

  boolean isValid(PortalId here, String by, Instant now) {
    return portal.equals(here) && browser.equals(by) && now.isBefore(expiresAt);
  }

  boolean isChallenge() {
    return switch (kind) {
      case PICTURES, WORDS, WORK, STAND_IN -> true;
      case PASS, WORK_PASS, PROVIDED_PASS -> false;
    };
  }

  byte[] bytes() {
    String text =
        String.join(
            " ",
            kind.name(),
            portal.value(),
            browser,
            language.code(),
            id.toString(),
            "" + expiresAt.toEpochMilli());
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  static Optional<CaptchaToken> read(byte[] bytes) {
    String[] parts = new String(bytes, StandardCharsets.US_ASCII).split(" ", -1);
    try {
      return Optional.of(
          new CaptchaToken(
              Kind.valueOf(parts[0]),
              new PortalId(parts[1]),
              parts[2],
              Language.of(parts[3]).orElseThrow(),
              UUID.fromString(parts[4]),
              Instant.ofEpochMilli(Long.parseLong(parts[5]))));
    } catch (RuntimeException e) {
      return Optional.empty(); // sealed by an older version of the product
    }
  }
}
