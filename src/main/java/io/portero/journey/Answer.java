package io.portero.journey;

import io.portero.shared.Secret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a person sent: the fields of a form, or of a JSON document.
public final class Answer {

  private static final Set<String> NEVER_BACK =
      Set.of(
          "code",
          "secret",
          "secretAgain",
          "challenge",
          "tile",
          "words",
          "_csrf",
          "start",
          "revision",
          "action");

  private final Map<String, List<String>> fields;

  public Answer(Map<String, List<String>> fields) {
    this.fields = Map.copyOf(fields);
  }

  /// The text of a field without spaces at its ends; empty if it was not sent.
  public String text(String field) {
    return first(field).strip();
  }

  /// A secret exactly as typed.
  public Secret secret(String field) {
    return Secret.of(first(field));
  }

  public boolean isChecked(String field) {
    return !first(field).isEmpty();
  }

  public String action() {
    return first("action");
  }

  public int revision() {
    String text = first("revision");
    return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
  }

  public String start() {
    return first("start");
  }

  /// Every field, several values joined by commas: for the captcha.
  public Map<String, String> all() {
    Map<String, String> all = new HashMap<>();
    fields.forEach((field, values) -> all.put(field, String.join(",", values)));
    return all;
  }

  /// What may be written back into the form: no secret, no used captcha.
  public Map<String, String> typed() {
    Map<String, String> typed = new HashMap<>();
    fields.forEach((field, values) -> {
      if (!NEVER_BACK.contains(field) && !values.isEmpty()) {
        typed.put(field, values.getFirst().replaceAll("[\\p{Cntrl}&&[^\n\t]]", ""));
      }
    });
    return typed;
  }

  private String first(String field) {
    List<String> values = fields.getOrDefault(field, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }
}
