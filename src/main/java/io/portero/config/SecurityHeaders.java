package io.portero.config;

import io.portero.web.ContentPolicy;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XXssProtectionHeaderWriter;

/// The headers of every answer (security.md 7). A page that needs another policy sets its own first: these fill in only
/// what is missing.
final class SecurityHeaders {

  private static final String PERMISSIONS =
      "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), "
          + "geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), "
          + "publickey-credentials-get=(self), screen-wake-lock=(), usb=(), xr-spatial-tracking=()";

  private static final long YEAR = 31_536_000;

  /// For the one page that no filter has seen: [BareErrors].
  static final String HSTS = "max-age=" + YEAR + " ; includeSubDomains";

  private SecurityHeaders() {}

  static void set(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.USUAL))
        .httpStrictTransportSecurity(hsts -> hsts.maxAgeInSeconds(YEAR).includeSubDomains(true))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
        .xssProtection(xss -> xss.headerValue(XXssProtectionHeaderWriter.HeaderValue.DISABLED));
  }
}
