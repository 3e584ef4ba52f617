package io.portero.captcha;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.shared.KeyPurpose;
import io.portero.support.SomeKeys;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TokenCipherTest {

  private static final byte[] CONTENT = "PASS".getBytes(StandardCharsets.UTF_8);

  @Test
  @DisplayName(
      "what another installation or another purpose has sealed is nothing here, whatever it says of itself")
  @Asvs({"9.1.2", "9.1.3", "9.2.2"})
  void ownKeyOnly() {
    TokenCipher ours = new TokenCipher(SomeKeys.named("ours"), KeyPurpose.CAPTCHA_TOKEN);
    String token = ours.close(CONTENT);

    assertThat(ours.open(token)).hasValue(CONTENT);
    assertThat(new TokenCipher(SomeKeys.named("theirs"), KeyPurpose.CAPTCHA_TOKEN).open(token))
        .isEmpty();
    assertThat(new TokenCipher(SomeKeys.named("ours"), KeyPurpose.WEB_ANSWER).open(token))
        .isEmpty();
    assertThat(ours.open("eyJhbGciOiJub25lIn0.UEFTUw.")).isEmpty();
  }
}
