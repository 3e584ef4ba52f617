package io.portero.portal;

import io.portero.portal.StepReader.Placed;
import io.portero.portal.file.Node;
import io.portero.portal.file.Node.Scalar;
import io.portero.portal.file.Node.Sequence;
import io.portero.portal.file.Report;
import io.portero.portal.file.YamlFields;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// `journeys` of `portal.yaml`: under each journey's name one flat list of steps.
final class JourneysReader {

  private static final Set<String> NAMES =
      Arrays.stream(JourneyKind.values()).map(JourneyKind::path).collect(Collectors.toSet());

  private final StepVocabulary known;
  private final Report report;

  JourneysReader(StepVocabulary known, Report report) {
    this.known = known;
    this.report = report;
  }

  Map<JourneyKind, Plan> read(YamlFields portal) {
    Map<JourneyKind, Plan> plans = new EnumMap<>(JourneyKind.class);
    Optional<Node> journeys = portal.required("journeys", "{sign-in: [authenticate]}");
    if (journeys.isEmpty()) {
      return plans;
    }
    Map<JourneyKind, List<Placed>> steps = new EnumMap<>(JourneyKind.class);
    for (var entry : YamlFields.of(journeys.get(), report).entries()) {
      Optional<JourneyKind> kind = kind(entry.key());
      kind.ifPresent(k -> steps.put(k, steps(k, entry.value())));
    }
    if (!steps.containsKey(JourneyKind.SIGN_IN)) {
      report.error(journeys.get().place(), "no-sign-in");
    }
    new JourneyRules(known, report).check(steps);
    steps.forEach((kind, placed) ->
        plans.put(kind, PlanCodec.plan(kind, placed.stream().map(Placed::step).toList())));
    return plans;
  }

  private Optional<JourneyKind> kind(Scalar name) {
    Optional<JourneyKind> kind = JourneyKind.of(name.value());
    if (kind.isEmpty()) {
      YamlFields.unknown(report, name.place(), "unknown-journey", name.value(), NAMES);
    }
    return kind;
  }

  private List<Placed> steps(JourneyKind kind, Node node) {
    if (!(node instanceof Sequence sequence) || sequence.items().isEmpty()) {
      report.error(node.place(), "not-steps", "journey", kind.path());
      return List.of();
    }
    StepReader reader = new StepReader(kind, known, report);
    return sequence.items().stream().flatMap(item -> reader.read(item).stream()).toList();
  }
}
