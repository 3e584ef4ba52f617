package io.portero.portal.file;

import io.portero.portal.file.Node.Entry;
import io.portero.portal.file.Node.Mapping;
import io.portero.portal.file.Node.Scalar;
import io.portero.portal.file.Node.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.Event.ID;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads one YAML document into [Node]s. Plain YAML only: no anchors, aliases or tags, which hide what a file says (and
/// can make a small file huge); a key twice is a mistake.
public final class Yaml {

  private static final int MAX_DEPTH = 20;

  private final String file;
  private final int firstLine;
  private final Report report;
  private final Iterator<Event> events;

  private Yaml(String file, String text, int firstLine, Report report) {
    this.file = file;
    this.firstLine = firstLine;
    this.report = report;
    this.events = new Parse(LoadSettings.builder().build()).parseString(text).iterator();
  }

  /// The document; empty, and reported, if it is no YAML or says nothing.
  public static Optional<Node> read(Source source, Report report) {
    return read(source.name(), source.text(), 1, report);
  }

  /// @param firstLine line of the file at which the text begins, for YAML inside another file
  public static Optional<Node> read(String file, String text, int firstLine, Report report) {
    Yaml yaml = new Yaml(file, text, firstLine, report);
    try {
      return yaml.document();
    } catch (MarkedYamlEngineException e) {
      yaml.syntax(e, text);
    } catch (YamlEngineException e) {
      report.error(Place.of(file, firstLine), "yaml", "problem", String.valueOf(e.getMessage()));
    } catch (TooDeep e) {
      report.error(e.place, "yaml-too-deep");
    }
    return Optional.empty();
  }

  private Optional<Node> document() {
    Node root = null;
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof DocumentStartEvent start) {
        if (root != null) {
          report.error(place(start), "yaml-second-document");
          return Optional.of(root);
        }
        root = node(events.next(), 0);
      }
    }
    if (root == null || root.isEmpty()) {
      report.error(Place.of(file, firstLine), "empty-file");
      return Optional.empty();
    }
    return Optional.of(root);
  }

  private Node node(Event event, int depth) {
    Place place = place(event);
    if (depth > MAX_DEPTH) {
      throw new TooDeep(place);
    }
    if (event instanceof AliasEvent) {
      report.error(place, "yaml-alias");
      return new Scalar(place, "", false);
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      report.error(place, "yaml-alias");
    }
    return switch (event.getEventId()) {
      case SequenceStart -> sequence(place, depth);
      case MappingStart -> mapping(place, depth);
      default -> scalar(place, (ScalarEvent) event);
    };
  }

  private Scalar scalar(Place place, ScalarEvent event) {
    if (event.getTag().isPresent()) {
      report.error(place, "yaml-tag", "tag", event.getTag().get());
    }
    return new Scalar(place, event.getValue(), event.isPlain());
  }

  private Sequence sequence(Place place, int depth) {
    List<Node> items = new ArrayList<>();
    for (Event e = events.next(); e.getEventId() != ID.SequenceEnd; e = events.next()) {
      items.add(node(e, depth + 1));
    }
    return new Sequence(place, items);
  }

  private Mapping mapping(Place place, int depth) {
    List<Entry> entries = new ArrayList<>();
    Map<String, Place> seen = new HashMap<>();
    for (Event e = events.next(); e.getEventId() != ID.MappingEnd; e = events.next()) {
      Node key = node(e, depth + 1);
      Node value = node(events.next(), depth + 1);
      if (!(key instanceof Scalar name)) {
        report.error(key.place(), "yaml-key");
        continue;
      }
      Place first = seen.putIfAbsent(name.value(), name.place());
      if (first == null) {
        entries.add(new Entry(name, value));
      } else {
        report.error(name.place(), "duplicate-key", "key", name.value(), "line", first.line());
      }
    }
    return new Mapping(place, entries);
  }

  private void syntax(MarkedYamlEngineException e, String text) {
    Place place = e.getProblemMark().or(e::getContextMark).map(this::place).orElse(Place.of(file));
    String problem = String.valueOf(e.getProblem());
    int line = place.line() - firstLine;
    String written = text.lines().skip(Math.max(0, line)).findFirst().orElse("");
    boolean tab =
        written.stripTrailing().chars().takeWhile(Character::isWhitespace).anyMatch(c -> c == '\t');
    if (tab || problem.contains("TAB")) {
      report.error(place, "yaml-tab");
    } else {
      report.error(place, "yaml", "problem", problem, "line", written.strip());
    }
  }

  private Place place(Event event) {
    return event.getStartMark().map(this::place).orElse(Place.of(file));
  }

  private Place place(Mark mark) {
    return new Place(file, mark.getLine() + firstLine, mark.getColumn() + 1);
  }

  private static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Place place;

    TooDeep(Place place) {
      this.place = place;
    }
  }
}
