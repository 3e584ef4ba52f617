package io.portero.captcha;

import io.portero.portal.CaptchaProvider;
import io.portero.portal.Portal;
import io.portero.shared.Refusal;
import io.portero.shared.Secret;
import io.portero.shared.SecretFile;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// What of a captcha's provider does not stand in the portal's files.
@Component
final class ProviderSettings {

  /// For tests alone: a provider on this machine, and less patience.
  private static final String ELSEWHERE = "portero.internal.captcha-url";

  private static final String PATIENCE = "portero.internal.captcha-millis";

  private final Environment settings;

  ProviderSettings(Environment settings) {
    this.settings = settings;
  }

  /// @throws Refusal if there is none, so that a portal without it does not start
  Secret secret(Portal portal) {
    String name = "portero.captcha-secret." + portal.id();
    String variable = CaptchaProvider.secretVariable(portal.id());
    String file = text(name + "-file");
    String secret = file.isEmpty() ? text(name) : SecretFile.read(variable + "_FILE", file);
    if (secret.isEmpty()) {
      String provider = portal.captcha().orElseThrow().mode().name().toLowerCase(Locale.ROOT);
      throw new Refusal(
          "The portal “%s” asks %s for its captcha, but there is no secret key. Set %s or %s_FILE."
              .formatted(portal.id(), provider, variable, variable),
          "El portal «%s» usa el captcha de %s, pero falta la llave secreta. Defina %s o %s_FILE."
              .formatted(portal.id(), provider, variable, variable));
    }
    return Secret.of(secret);
  }

  /// Empty: the provider's own address.
  String elsewhere() {
    String url = text(ELSEWHERE);
    if (!url.isEmpty() && !"127.0.0.1".equals(URI.create(url).getHost())) {
      throw new Refusal(ELSEWHERE + " is for tests alone.", ELSEWHERE + " es solo para pruebas.");
    }
    return url;
  }

  Duration patience() {
    return Duration.ofMillis(
        settings.getProperty(PATIENCE, Long.class, Siteverify.PATIENCE.toMillis()));
  }

  private String text(String name) {
    return settings.getProperty(name, "").strip();
  }
}
