package io.portero.portal;

import io.portero.shared.PortalId;
import java.util.List;
import java.util.Locale;

/// The captcha of another house that a portal uses: everything but the secret key, which never stands in its files.
///
/// @param mode which house, @param siteKey public, from its console
/// @param workWhenDown whether a proof of work stands in while it does not answer; else nothing does
/// @param sendAddress whether it is told the person's network address
/// @param hosts whose pages its answers may come from; empty: the portal's own
public record CaptchaProvider(
    CaptchaMode mode,
    String siteKey,
    boolean workWhenDown,
    boolean sendAddress,
    List<String> hosts) {

  public CaptchaProvider {
    hosts = List.copyOf(hosts);
  }

  /// Where a portal's secret key comes from: `PORTERO_CAPTCHA_SECRET_MI_PORTAL`, or a file with `_FILE` after it.
  public static String secretVariable(PortalId portal) {
    return "PORTERO_CAPTCHA_SECRET_" + portal.value().toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
