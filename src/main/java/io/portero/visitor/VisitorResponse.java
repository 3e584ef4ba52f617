package io.portero.visitor;

import io.portero.shared.Refusal;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// What the server answered a visitor, and how long it took.
///
/// @param location where a redirect leads
public record VisitorResponse(
    URI uri, TimedResponse timed, String body, @Nullable String location) {

  private static final String ERROR = "-error";

  public int status() {
    return timed.status();
  }

  public Document page() {
    return Jsoup.parse(body, uri.toString());
  }

  /// What the page says beside its fields, by the field's name.
  public Map<String, String> problems() {
    Map<String, String> problems = new LinkedHashMap<>();
    page()
        .select("[id$=" + ERROR + "]")
        .forEach(beside -> {
          if (beside.hasText()) {
            String id = beside.id();
            problems.put(id.substring(0, id.length() - ERROR.length()), beside.wholeText());
          }
        });
    return problems;
  }

  /// @throws Refusal if the server says that this visitor comes too often
  public VisitorResponse unlimited() {
    if (status() == 429) {
      throw new Refusal(
          "%s says 429, too many: start the server with PORTERO_LIMITS=off.".formatted(uri),
          "%s dice 429, demasiadas: inicie el servidor con PORTERO_LIMITS=off.".formatted(uri));
    }
    return this;
  }

  /// Where an accepted form leads.
  ///
  /// @throws Refusal if it was not accepted
  public String onward() {
    if (status() != 303 || location == null) {
      throw lost();
    }
    return location;
  }

  public Refusal lost() {
    return new Refusal(
        "Cannot go on from %s, which answered %s.".formatted(uri, status()),
        "No se puede seguir desde %s, que respondió %s.".formatted(uri, status()));
  }

  /// The form was refused for what the people who are said to be known are like.
  public Refusal refuses(String field) {
    return new Refusal(
        "%s refuses the field %s: see --people.".formatted(uri, field),
        "%s rechaza el campo %s: vea --people.".formatted(uri, field));
  }
}
