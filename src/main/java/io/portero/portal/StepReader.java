package io.portero.portal;

import io.portero.portal.file.Node;
import io.portero.portal.file.Node.Entry;
import io.portero.portal.file.Node.Mapping;
import io.portero.portal.file.Node.Scalar;
import io.portero.portal.file.Place;
import io.portero.portal.file.Report;
import io.portero.portal.file.YamlFields;
import java.util.Optional;

/// One step of a journey from its YAML: `- authenticate` or `- prove-by-link: {lifetime: 30m}`. What each step takes says
/// the reader in its record.
final class StepReader {

  private final JourneyKind journey;
  private final StepVocabulary known;
  private final Report report;

  StepReader(JourneyKind journey, StepVocabulary known, Report report) {
    this.journey = journey;
    this.known = known;
    this.report = report;
  }

  /// A step and where it stands, for the rules of journeys.
  record Placed(Step step, Place place) {

    /// The step, if it is of this type.
    <S extends Step> Optional<S> as(Class<S> type) {
      return Optional.of(step).filter(type::isInstance).map(type::cast);
    }
  }

  Optional<Placed> read(Node node) {
    return switch (node) {
      case Scalar name -> step(name, YamlFields.none(name.place(), report), Optional.empty());
      case Mapping m when m.entries().size() == 1 -> {
        Entry entry = m.entries().getFirst();
        boolean list = entry.value() instanceof Node.Sequence;
        YamlFields fields =
            list
                ? YamlFields.none(entry.value().place(), report)
                : YamlFields.of(entry.value(), report);
        yield step(entry.key(), fields, list ? Optional.of(entry.value()) : Optional.empty());
      }
      default -> {
        report.error(node.place(), "not-a-step", "known", String.join(", ", StepType.NAMES));
        yield Optional.empty();
      }
    };
  }

  private Optional<Placed> step(Scalar name, YamlFields fields, Optional<Node> list) {
    StepType type = StepType.ALL.get(name.value());
    if (type == null) {
      YamlFields.unknown(report, name.place(), "unknown-step", name.value(), StepType.NAMES);
      return Optional.empty();
    }
    StepFields settings =
        new StepFields(fields, list, new StepFields.Context(journey, name.place(), known, report));
    Step step = type.read(settings);
    settings.finish();
    return Optional.of(new Placed(step, name.place()));
  }
}
