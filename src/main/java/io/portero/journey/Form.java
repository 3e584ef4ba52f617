package io.portero.journey;

import io.portero.shared.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the person typed (never a secret) and what is wrong with it.
public record Form(Map<String, String> values, List<Problem> problems) {

  public static final Form EMPTY = new Form(Map.of(), List.of());

  public Form {
    values = Map.copyOf(values);
    problems = List.copyOf(problems);
  }

  Form with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(values);
    all.putAll(more);
    return new Form(all, problems);
  }

  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  /// What was typed, or `preset` where nothing was.
  public String value(String field, String preset) {
    return values.getOrDefault(field, preset);
  }

  public boolean isChecked(String field) {
    return value(field).equals("yes");
  }

  public Optional<Problem> problem(String field) {
    return problems.stream().filter(p -> p.field().equals(field)).findFirst();
  }

  /// The problems of the page as a whole.
  public List<Problem> ofPage() {
    return problems.stream().filter(p -> p.field().isEmpty()).toList();
  }
}
