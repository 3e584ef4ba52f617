package io.portero.config;

import io.portero.portal.Portal;
import io.portero.settings.Hosts;
import io.portero.shared.Bilingual;
import io.portero.shared.EmailAddress;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Portals that are for trying out: the samples of this repository, and any other whose hosts or addresses are nobody's. What
/// they send would come from nowhere, and what people answer would get nowhere.
final class TrialPortals {

  private TrialPortals() {}

  static List<Bilingual> complaints(Portal portal) {
    var organisation = portal.organisation();
    Stream<String> hosts =
        Stream.of(
                organisation.hosts().stream(),
                organisation.baseUrl().stream().map(URI::getHost),
                Stream.of(organisation.mail().fromAddress(), organisation.contact().email())
                    .map(TrialPortals::domain))
            .flatMap(part -> part);
    List<String> nobodys =
        hosts
            .filter(Objects::nonNull)
            .filter(host -> Hosts.isReserved(host) || Hosts.isThisMachine(host))
            .distinct()
            .toList();
    if (!nobodys.isEmpty()) {
      String named = String.join(", ", nobodys);
      return List.of(
          new Bilingual(
              "The portal “%s” is for trying out: %s is nobody's. Serve portals of your own with PORTERO_PORTALS, or correct its portal.yaml."
                  .formatted(portal.id(), named),
              "El portal «%s» es para ensayar: %s no es de nadie. Sirva portales propios con PORTERO_PORTALS o corrija su portal.yaml."
                  .formatted(portal.id(), named)));
    }
    return organisation
        .baseUrl()
        .filter(url -> !"https".equalsIgnoreCase(url.getScheme()))
        .map(_ ->
            new Bilingual(
                "The baseUrl of the portal “%s” must begin with https://".formatted(portal.id()),
                "El baseUrl del portal «%s» debe empezar con https://".formatted(portal.id())))
        .stream()
        .toList();
  }

  private static String domain(String address) {
    return EmailAddress.read(address).map(EmailAddress::domain).orElse("");
  }
}
