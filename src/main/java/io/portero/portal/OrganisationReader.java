package io.portero.portal;

import io.portero.portal.file.Node;
import io.portero.portal.file.Node.Scalar;
import io.portero.portal.file.Place;
import io.portero.portal.file.Report;
import io.portero.portal.file.YamlFields;
import io.portero.shared.Language;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whose portal it is: languages, zone, addresses, entities, contact and sender, of `portal.yaml`.
final class OrganisationReader {

  static final Pattern HOST =
      Pattern.compile(
          "(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*");
  private static final Pattern ENTITY = Pattern.compile("[a-z][a-z0-9-]{0,40}");
  private static final Map<String, Language> LANGUAGES =
      Map.of("es", Language.ES, "en", Language.EN);

  private final Report report;
  private final Map<String, Place> hosts;

  /// @param hosts that other portals have taken, and where
  OrganisationReader(Report report, Map<String, Place> hosts) {
    this.report = report;
    this.hosts = hosts;
  }

  Portal.Organisation read(YamlFields portal) {
    ContactReader contact = new ContactReader(report);
    return new Portal.Organisation(
        languages(portal),
        zone(portal),
        portal.optional("baseUrl").filter(s -> !s.value().isBlank()).flatMap(this::baseUrl),
        portal.words("hosts").stream().flatMap(s -> host(s).stream()).distinct().toList(),
        portal.node("entities").map(this::entities).orElse(List.of()),
        contact.read(fields(portal, "contact", "{email: ayuda@ejemplo.com}")),
        contact.sender(fields(portal, "mail", "{fromName: …, fromAddress: …, smsSender: …}")));
  }

  private YamlFields fields(YamlFields portal, String key, String example) {
    return portal
        .required(key, example)
        .map(node -> YamlFields.of(node, report))
        .orElse(YamlFields.none(portal.place(), report));
  }

  private List<Language> languages(YamlFields portal) {
    portal.required("languages", "[es, en]");
    List<Language> languages =
        portal.words("languages").stream()
            .flatMap(w -> portal.choice(w, LANGUAGES).stream())
            .distinct()
            .toList();
    return languages.isEmpty() ? List.of(Language.ES) : languages;
  }

  private ZoneId zone(YamlFields portal) {
    Optional<Scalar> written = portal.optional("zone");
    if (written.isPresent() && !ZoneId.getAvailableZoneIds().contains(written.get().value())) {
      YamlFields.unknown(
          report,
          written.get().place(),
          "unknown-zone",
          written.get().value(),
          ZoneId.getAvailableZoneIds());
      return ZoneId.of("America/Bogota");
    }
    return ZoneId.of(written.map(Scalar::value).orElse("America/Bogota"));
  }

  /// https, or http on this machine; without a slash at its end.
  private Optional<URI> baseUrl(Scalar written) {
    try {
      URI uri = URI.create(written.value().replaceAll("/+$", ""));
      String host = uri.getHost() == null ? "" : uri.getHost();
      boolean loopback =
          host.equals("localhost") || host.endsWith(".localhost") || host.equals("127.0.0.1");
      boolean safe =
          "https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && loopback);
      if (safe && !host.isEmpty() && uri.getQuery() == null && uri.getFragment() == null) {
        return Optional.of(uri);
      }
    } catch (IllegalArgumentException e) {
      // said below, like every other address that is none
    }
    report.error(written.place(), "not-a-base-url", "value", written.value());
    return Optional.empty();
  }

  private Optional<String> host(Scalar written) {
    if (!HOST.matcher(written.value()).matches()) {
      report.error(written.place(), "not-a-host", "value", written.value());
      return Optional.empty();
    }
    Place first = hosts.putIfAbsent(written.value(), written.place());
    if (first != null) {
      report.error(written.place(), "same-host", "host", written.value(), "first", first);
    }
    return Optional.of(written.value());
  }

  /// `alianza: Alianza`, one line each.
  private List<Entity> entities(Node node) {
    List<Entity> entities = new ArrayList<>();
    YamlFields fields = YamlFields.of(node, report);
    for (var entry : fields.entries()) {
      String id = entry.key().value();
      if (!ENTITY.matcher(id).matches()) {
        report.error(entry.key().place(), "not-an-id", "value", id);
      }
      fields.scalar(entry.value()).ifPresent(name -> entities.add(new Entity(id, name.value())));
    }
    return entities;
  }
}
