package io.portero.cli;

import io.portero.portal.MessageTemplate;
import io.portero.portal.Portal;
import io.portero.portal.PortalCheck;
import io.portero.settings.Hosts;
import io.portero.shared.Bilingual;
import io.portero.shared.EmailAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Portals that are for trying out, which a server in production refuses: the samples of this repository, and any other whose hosts or
/// addresses are nobody's. What they send would come from nowhere, and what people answer would get nowhere.
final class TrialPortals {

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");

  private TrialPortals() {}

  /// About every portal of a folder, and the mistakes in its files.
  static List<Bilingual> complaints(Path folder) {
    PortalCheck check = PortalCheck.of(folder);
    if (!check.ok()) {
      return List.of(
          Bilingual.counted(check.errors(), "mistake", "mistakes", "error", "errores")
              .before(
                  new Bilingual(
                      " in %s: ./portero portal check names each.".formatted(folder),
                      " en %s: ./portero portal check dice cuáles.".formatted(folder))));
    }
    return check.read().stream().flatMap(portal -> complaints(portal).stream()).toList();
  }

  static List<Bilingual> complaints(Portal portal) {
    List<Bilingual> complaints = new ArrayList<>();
    String nobodys =
        hosts(portal).filter(TrialPortals::isNobodys).distinct().collect(Collectors.joining(", "));
    if (!nobodys.isEmpty()) {
      complaints.add(
          new Bilingual(
              "The portal “%s” is for trying out: %s is nobody's. Serve portals of your own with PORTERO_PORTALS, or correct its portal.yaml."
                  .formatted(portal.id(), nobodys),
              "El portal «%s» es para ensayar: %s no es de nadie. Sirva portales propios con PORTERO_PORTALS o corrija su portal.yaml."
                  .formatted(portal.id(), nobodys)));
    }
    String written =
        texts(portal).flatMap(Text::nobodys).distinct().collect(Collectors.joining(", "));
    if (!written.isEmpty()) {
      complaints.add(
          new Bilingual(
              "The texts of the portal “%s” name addresses that are nobody's: %s. Write its own there."
                  .formatted(portal.id(), written),
              "Los textos del portal «%s» nombran direcciones que no son de nadie: %s. Escriba allí las propias."
                  .formatted(portal.id(), written)));
    }
    portal
        .organisation()
        .baseUrl()
        .filter(url -> !"https".equalsIgnoreCase(url.getScheme()))
        .ifPresent(_ ->
            complaints.add(
                new Bilingual(
                    "The baseUrl of the portal “%s” must begin with https://"
                        .formatted(portal.id()),
                    "El baseUrl del portal «%s» debe empezar con https://"
                        .formatted(portal.id()))));
    return complaints;
  }

  private static Stream<String> hosts(Portal portal) {
    var organisation = portal.organisation();
    return Stream.of(
            organisation.hosts().stream(),
            organisation.baseUrl().stream().map(URI::getHost),
            Stream.of(organisation.mail().fromAddress(), organisation.contact().email())
                .map(TrialPortals::domain))
        .flatMap(part -> part)
        .filter(Objects::nonNull);
  }

  private static boolean isNobodys(String host) {
    return Hosts.isReserved(host) || Hosts.isThisMachine(host);
  }

  /// What people read and the portal's own people wrote; of legal texts what is in force, for older ones are evidence.
  private static Stream<Text> texts(Portal portal) {
    Portal.Files files = portal.files();
    Stream<Text> help = files.help().values().stream().map(html -> new Text("help", html));
    Stream<Text> legal =
        files.legal().keySet().stream()
            .sorted()
            .flatMap(id ->
                portal.legal(id).stream()
                    .flatMap(paper -> paper.html().values().stream())
                    .map(html -> new Text("legal/" + id, html)));
    Stream<Text> messages = files.messages().values().stream().flatMap(TrialPortals::texts);
    return Stream.of(help, legal, messages).flatMap(part -> part);
  }

  private static Stream<Text> texts(MessageTemplate template) {
    return template.texts().values().stream()
        .flatMap(text -> Stream.of(text.subject(), text.markdown(), text.sms().orElse("")))
        .map(text -> new Text("messages/" + template.name(), text));
  }

  private record Text(String where, String written) {

    Stream<String> nobodys() {
      return HOST.matcher(written)
          .results()
          .map(MatchResult::group)
          .filter(TrialPortals::isNobodys)
          .distinct()
          .map(host -> host + " (" + where + ")");
    }
  }

  private static String domain(String address) {
    return EmailAddress.read(address).map(EmailAddress::domain).orElse("");
  }
}
