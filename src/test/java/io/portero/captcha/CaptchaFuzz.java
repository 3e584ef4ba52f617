package io.portero.captcha;

import io.portero.fuzz.Expect;
import io.portero.shared.KeyPurpose;
import io.portero.support.SomeKeys;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Any bytes as a captcha's ticket, its seal or its answer.
public final class CaptchaFuzz {

  private static final TokenCipher SEAL = new TokenCipher(SomeKeys.one(), KeyPurpose.CAPTCHA_TOKEN);
  private static final Puzzle<String> WORDS =
      new Puzzle<>(List.of("perro", "sol", "árbol"), Set.of(0, 2));

  private CaptchaFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    String text = new String(data, StandardCharsets.UTF_8);
    CaptchaToken.read(data)
        .filter(captchaToken -> captchaToken.browser().chars().allMatch(c -> c < 0x80))
        .ifPresent(captchaToken ->
            Expect.that(
                CaptchaToken.read(captchaToken.bytes()).equals(Optional.of(captchaToken)),
                "a ticket is read as it was written"));
    Expect.that(SEAL.open(text).isEmpty(), "nobody else makes a seal");
    Expect.that(
        data.length > 200
            || SEAL.open(SEAL.close(data)).filter(o -> Arrays.equals(o, data)).isPresent(),
        "what was closed opens");
    CaptchaAnswer answer =
        CaptchaAnswer.of(Map.of("tile", text, "words", text, "work", text, "challenge", text));
    Expect.that(answer.tiles().stream().allMatch(i -> i >= 0 && i <= 9), "nine pictures");
    WordAnswer.isRight(WORDS, text);
  }
}
