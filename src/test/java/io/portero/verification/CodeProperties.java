package io.portero.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.portal.CodeSpec;
import io.portero.shared.Hmac;
import io.portero.shared.KeyPurpose;
import io.portero.shared.Tokens;
import io.portero.support.SomeKeys;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.UniqueChars;

class CodeProperties {

  @Property
  @Label("a code has the asked length and only characters of its alphabet")
  void lengthAndAlphabet(
      @ForAll @NotEmpty @UniqueChars String alphabet,
      @ForAll @IntRange(min = 1, max = 12) int length) {
    String code = Tokens.code(alphabet, length).reveal();

    assertThat(code).hasSize(length);
    assertThat(code.chars()).allMatch(c -> alphabet.indexOf(c) >= 0);
  }

  @Example
  @Label(
      "C7 each of the 62 characters comes equally often in each place (chi-squared, p about 1e-9)")
  @Asvs("6.5.3")
  void evenDistribution() {
    int codes = 62_000;
    int[][] counts = new int[5][128];
    for (int i = 0; i < codes; i++) {
      String code = Tokens.code(CodeSpec.LETTERS_AND_DIGITS, 5).reveal();
      for (int place = 0; place < 5; place++) {
        counts[place][code.charAt(place)]++;
      }
    }
    double expected = codes / 62.0;
    for (int[] place : counts) {
      double chiSquared =
          IntStream.range(0, 62)
              .map(i -> place[CodeSpec.LETTERS_AND_DIGITS.charAt(i)])
              .mapToDouble(n -> (n - expected) * (n - expected) / expected)
              .sum();
      assertThat(chiSquared).isLessThan(145); // 61 degrees of freedom
    }
  }

  @Property(tries = 200)
  @Label("what is kept of a code is neither the code nor the same for two subjects")
  void hmacIsNotTheCode(@ForAll @IntRange(min = 1, max = 12) int length) {
    Hmac hmac = new Hmac(SomeKeys.one(), KeyPurpose.VERIFICATION_CODE);
    String code = Tokens.code(CodeSpec.LETTERS_AND_DIGITS, length).reveal();
    byte[] kept = hmac.of("alianza", "recover", "one", code);

    assertThat(kept).hasSize(32).isNotEqualTo(code.getBytes(StandardCharsets.UTF_8));
    assertThat(kept).isNotEqualTo(hmac.of("alianza", "recover", "two", code));
    assertThat(kept).isEqualTo(hmac.of("alianza", "recover", "one", code));
  }
}
