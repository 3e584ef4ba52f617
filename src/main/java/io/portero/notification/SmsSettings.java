package io.portero.notification;

import io.portero.shared.Secret;
import io.portero.shared.SecretFile;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The SMS provider's gateway: `PORTERO_SMS_URL`, `_TOKEN` or `_TOKEN_FILE`.
///
/// @param url takes `POST` with JSON `{id, to, from, text}`; empty: there is none
/// @param token sent as `Authorization: Bearer …`; empty: none is sent
@ConfigurationProperties("portero.sms")
record SmsSettings(
    @DefaultValue("") String url,
    @DefaultValue("") String token,
    @DefaultValue("") String tokenFile) {

  boolean isPresent() {
    return !url.isBlank();
  }

  Secret secret() {
    return Secret.of(
        tokenFile.isBlank() ? token : SecretFile.read("PORTERO_SMS_TOKEN_FILE", tokenFile));
  }

  @Override
  public String toString() {
    return "SmsSettings[" + url + "]";
  }
}
