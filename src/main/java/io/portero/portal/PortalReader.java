package io.portero.portal;

import io.portero.portal.file.Markdown;
import io.portero.portal.file.Node;
import io.portero.portal.file.Place;
import io.portero.portal.file.Report;
import io.portero.portal.file.Source;
import io.portero.portal.file.Yaml;
import io.portero.portal.file.YamlFields;
import io.portero.shared.Language;
import io.portero.shared.PortalId;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One portal's folder → [Portal], with every mistake in the report.
final class PortalReader {

  static final String DEFINITION = "portal.yaml";

  private final Folder folder;
  private final PortalId id;
  private final Map<String, Place> hosts;
  private final LocalDate today;
  private final Report report;

  /// @param hosts that other portals have taken, and where
  PortalReader(Folder folder, PortalId id, Map<String, Place> hosts, LocalDate today) {
    this.folder = folder;
    this.id = id;
    this.hosts = hosts;
    this.today = today;
    this.report = folder.report();
  }

  Optional<Portal> read() {
    new StrayFiles(folder).check();
    Optional<Node> definition =
        folder.read(DEFINITION).flatMap((Source source) -> Yaml.read(source, report));
    return definition.map(node -> portal(YamlFields.of(node, report)));
  }

  private Portal portal(YamlFields f) {
    Portal.Organisation organisation = new OrganisationReader(report, hosts).read(f);
    Portal.Identity identity = new IdentityReader(report).read(f);
    List<Language> languages = organisation.languages();
    Map<String, List<LegalDocument>> legal = new LegalReader(folder, today).read(languages);
    Captchas captchas = Captchas.read(f, id, report);
    StepVocabulary known =
        new StepVocabulary(
            byId(identity.kinds(), AccountKind::id),
            byId(identity.documentTypes(), DocumentType::id),
            legal.keySet(),
            !organisation.entities().isEmpty(),
            captchas);
    Map<JourneyKind, Plan> plans = new JourneysReader(known, report).read(f);
    f.node("policy")
        .ifPresent(
            node -> new BudgetCheck(report).policy(YamlFields.of(node, report), identity, plans));
    f.finish();
    Set<String> needed = NeededTexts.of(identity, plans);
    Map<Language, Map<String, String>> texts =
        new TextsReader(folder).read(languages, needed, identity.policy());
    return new Portal(
        id,
        identity,
        organisation,
        captchas.provider(),
        plans,
        new Portal.Files(
            texts,
            legal,
            new MessagesReader(folder, organisation.mail().smsSender(), identity.policy())
                .read(languages),
            help(languages, identity.policy()),
            new ThemeReader(folder).read()));
  }

  private Map<Language, String> help(List<Language> languages, SecretPolicy policy) {
    Map<Language, String> help = new EnumMap<>(Language.class);
    for (Language language : languages) {
      SecretWords words = SecretWords.of(policy, language);
      folder
          .read("help." + language.code() + ".md")
          .ifPresent(
              s -> help.put(language, Markdown.html(words.fill(s.text()), s.name(), 1, report)));
    }
    return help;
  }

  private static <T> Map<String, T> byId(List<T> values, Function<T, String> id) {
    return values.stream().collect(Collectors.toMap(id, v -> v, (a, _) -> a, LinkedHashMap::new));
  }
}
