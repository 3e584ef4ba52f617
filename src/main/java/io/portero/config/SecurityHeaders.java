package io.portero.config;

import io.portero.web.ContentPolicy;
import java.util.List;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.XXssProtectionHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;

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

  /// Outermost, so that what fails before Spring Security, or in a filter, carries them too.
  static HeaderWriterFilter filter() {
    HstsHeaderWriter hsts = new HstsHeaderWriter(YEAR);
    hsts.setIncludeSubDomains(true);
    CrossOriginOpenerPolicyHeaderWriter opener = new CrossOriginOpenerPolicyHeaderWriter();
    opener.setPolicy(CrossOriginOpenerPolicy.SAME_ORIGIN);
    CrossOriginResourcePolicyHeaderWriter resource = new CrossOriginResourcePolicyHeaderWriter();
    resource.setPolicy(CrossOriginResourcePolicy.SAME_ORIGIN);
    XXssProtectionHeaderWriter xss = new XXssProtectionHeaderWriter();
    xss.setHeaderValue(XXssProtectionHeaderWriter.HeaderValue.DISABLED);
    return new HeaderWriterFilter(
        List.of(
            new XContentTypeOptionsHeaderWriter(),
            new CacheControlHeadersWriter(),
            new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY),
            hsts,
            new ContentSecurityPolicyHeaderWriter(ContentPolicy.USUAL),
            new ReferrerPolicyHeaderWriter(ReferrerPolicy.NO_REFERRER),
            opener,
            resource,
            new PermissionsPolicyHeaderWriter(PERMISSIONS),
            xss)) {
      @Override
      protected boolean shouldNotFilterErrorDispatch() {
        return false; // what Tomcat refuses by itself, such as TRACE, passes no other filter
      }
    };
  }
}
