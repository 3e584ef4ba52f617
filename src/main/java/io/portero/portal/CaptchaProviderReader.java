package io.portero.portal;

import io.portero.portal.file.Node.Scalar;
import io.portero.portal.file.Report;
import io.portero.portal.file.YamlFields;
import io.portero.shared.PortalId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The settings of `captcha` that name another house's captcha: `provider`, `siteKey`, `whenDown`, `sendAddress`, `hosts`.
final class CaptchaProviderReader {

  static final Map<String, CaptchaMode> PROVIDERS =
      Map.of(
          "recaptcha", CaptchaMode.RECAPTCHA,
          "hcaptcha", CaptchaMode.HCAPTCHA,
          "turnstile", CaptchaMode.TURNSTILE);
  private static final Map<String, Boolean> WORK_WHEN_DOWN = Map.of("closed", false, "work", true);
  private static final Pattern SITE_KEY = Pattern.compile("[A-Za-z0-9_-]{10,100}");

  private final PortalId portal;
  private final Report report;

  CaptchaProviderReader(PortalId portal, Report report) {
    this.portal = portal;
    this.report = report;
  }

  Optional<CaptchaProvider> read(YamlFields settings) {
    Stream.of("secret", "secretKey").filter(settings::has).forEach(key -> noSecret(settings, key));
    if (Stream.of("provider", "siteKey", "whenDown", "sendAddress", "hosts")
        .noneMatch(settings::has)) {
      return Optional.empty();
    }
    settings.required("provider", "turnstile");
    Optional<CaptchaMode> mode = settings.choice("provider", PROVIDERS);
    String siteKey = siteKey(settings);
    boolean work = settings.choice("whenDown", WORK_WHEN_DOWN).orElse(false);
    boolean address = settings.flag("sendAddress", false);
    List<String> hosts =
        settings.words("hosts").stream().flatMap(word -> host(word).stream()).distinct().toList();
    return mode.map(m -> new CaptchaProvider(m, siteKey, work, address, hosts));
  }

  private void noSecret(YamlFields settings, String key) {
    settings.node(key);
    report.error(
        settings.place(key), "captcha-secret", "variable", CaptchaProvider.secretVariable(portal));
  }

  private String siteKey(YamlFields settings) {
    String key = settings.text("siteKey", "the public key from the provider's console");
    if (!key.isEmpty() && !SITE_KEY.matcher(key).matches()) {
      report.error(settings.place("siteKey"), "captcha-site-key", "value", key);
    }
    return key;
  }

  private Optional<String> host(Scalar written) {
    boolean fits = OrganisationReader.HOST.matcher(written.value()).matches();
    if (!fits) {
      report.error(written.place(), "not-a-host", "value", written.value());
    }
    return Optional.of(written.value()).filter(_ -> fits);
  }
}
