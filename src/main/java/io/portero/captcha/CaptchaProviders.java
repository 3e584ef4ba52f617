package io.portero.captcha;

import io.portero.portal.CaptchaMode;
import io.portero.portal.CaptchaProvider;
import io.portero.portal.Portal;
import io.portero.portal.Portals;
import io.portero.shared.Addresses;
import io.portero.shared.Language;
import io.portero.shared.PortalId;
import io.portero.shared.Secret;
import jakarta.annotation.PreDestroy;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The captchas of other houses. A token that one of them gave to a browser is exchanged for a pass of our own, by a call to that
/// house, before and outside of any transaction; from there on it is a captcha like ours.
@Component
public class CaptchaProviders {

  private static final Logger LOG = LoggerFactory.getLogger(CaptchaProviders.class);
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/=:-]{1,8192}");

  private final Captcha captcha;
  private final Addresses addresses;
  private final String elsewhere;
  private final Optional<Siteverify> siteverify;
  private final Map<PortalId, Secret> secrets = new HashMap<>();

  /// @throws io.portero.shared.Refusal if a portal's secret key is missing
  CaptchaProviders(
      Captcha captcha, Addresses addresses, Portals portals, ProviderSettings settings) {
    this.captcha = captcha;
    this.addresses = addresses;
    this.elsewhere = settings.elsewhere();
    if (captcha.isOn()) {
      portals.all().stream()
          .filter(portal -> portal.captcha().isPresent())
          .forEach(portal -> secrets.put(portal.id(), settings.secret(portal)));
    }
    this.siteverify =
        secrets.isEmpty() ? Optional.empty() : Optional.of(new Siteverify(settings.patience()));
  }

  @PreDestroy
  void close() {
    siteverify.ifPresent(Siteverify::close);
  }

  /// What a page must load that asks in this mode; empty for our own captchas.
  public Optional<Widget> widget(Portal portal, CaptchaMode mode) {
    return portal
        .captcha()
        .filter(own -> own.mode() == mode)
        .map(own -> {
          Provider provider = Provider.of(mode);
          return new Widget(
              provider.global,
              provider.script(elsewhere),
              own.siteKey(),
              portal.id().value(),
              provider.sources(elsewhere));
        });
  }

  /// Takes a token. Each is good once, whatever its house says.
  ///
  /// @param address of the person; the house is told only if the portal says so
  /// @throws io.portero.shared.Overloaded if too many wait for the house already
  public ProviderResult exchange(
      Portal portal, BrowserBinding browser, Language language, String token, String address) {
    Secret secret = secrets.get(portal.id());
    if (secret == null || !TOKEN.matcher(token).matches()) {
      return new ProviderResult.Refused();
    }
    CaptchaProvider own = portal.captcha().orElseThrow();
    Provider provider = Provider.of(own.mode());
    URI url = URI.create(provider.verify(elsewhere));
    return switch (siteverify.orElseThrow().ask(url, secret, fields(own, token, address))) {
      case SiteverifyResult.Good good when isOurs(portal, own, good) ->
          captcha
              .provided(portal.id(), browser, language, token)
              .<ProviderResult>map(ProviderResult.Passed::new)
              .orElse(new ProviderResult.Refused());
      case SiteverifyResult.Good _, SiteverifyResult.Bad _ -> new ProviderResult.Refused();
      case SiteverifyResult.Down(String why) -> {
        LOG.warn("captcha of {}: {} is of no use: {}", portal.id(), provider, why);
        yield new ProviderResult.Down(
            Optional.of(own)
                .filter(CaptchaProvider::workWhenDown)
                .map(_ -> captcha.standIn(portal.id(), browser, language)));
      }
    };
  }

  private static Map<String, String> fields(CaptchaProvider own, String token, String address) {
    Map<String, String> fields = new HashMap<>(Map.of("response", token));
    if (own.mode() == CaptchaMode.HCAPTCHA) {
      fields.put("sitekey", own.siteKey());
    }
    if (own.sendAddress()) {
      fields.put("remoteip", address);
    }
    return fields;
  }

  /// Earned on a page of this portal: sites that share keys, or a page that copies ours, earn nothing here.
  private boolean isOurs(Portal portal, CaptchaProvider own, SiteverifyResult.Good good) {
    boolean action =
        own.mode() != CaptchaMode.TURNSTILE || good.action().equals(portal.id().value());
    return action && hosts(portal, own).contains(good.hostname());
  }

  private Set<String> hosts(Portal portal, CaptchaProvider own) {
    if (!own.hosts().isEmpty()) {
      return Set.copyOf(own.hosts());
    }
    Set<String> hosts = new HashSet<>(portal.organisation().hosts());
    portal.organisation().baseUrl().map(URI::getHost).ifPresent(hosts::add);
    Optional.ofNullable(URI.create(addresses.base()).getHost()).ifPresent(hosts::add);
    return hosts;
  }
}
