package io.portero.journey;

import io.portero.captcha.BrowserBinding;
import io.portero.portal.JourneyKind;
import io.portero.shared.PortalId;
import io.portero.shared.Secret;
import io.portero.shared.Tokens;
import io.portero.shared.Typed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What a person sent: the fields of a form, or of a JSON document. No value longer than [Typed#LONGEST] goes further than this: in
/// its place stands [Typed#TOO_LONG], which every field refuses.
public final class Answer {

  private static final Set<String> NEVER_BACK =
      Set.of(
          "code",
          "secret",
          "secretAgain",
          "challenge",
          "tile",
          "words",
          "work",
          "_csrf",
          "start",
          "revision",
          "link",
          "action");

  private final Map<String, List<String>> fields;
  private final BrowserBinding browser;

  public Answer(Map<String, List<String>> fields) {
    this(fields, new BrowserBinding(""));
  }

  /// @param browser which sent them
  public Answer(Map<String, List<String>> fields, BrowserBinding browser) {
    this.fields = Map.copyOf(fields);
    this.browser = browser;
  }

  public BrowserBinding browser() {
    return browser;
  }

  /// The text of a field without spaces of any kind at its ends (A4); empty if it was not sent.
  public String text(String field) {
    return Typed.trim(first(field));
  }

  /// A secret exactly as typed.
  public Secret secret(String field) {
    return Secret.of(first(field));
  }

  /// Ticked as the form ticks it: a consent is evidence, so nothing else counts as one (B5).
  public boolean isChecked(String field) {
    return first(field).equals("yes");
  }

  /// Whether the page that this answers had such a field at all.
  public boolean has(String field) {
    return fields.containsKey(field);
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

  /// Names the link that the answered page was behind; empty if it was behind none.
  public String link() {
    return first("link");
  }

  /// The token of the row that a first answer makes. A page that is sent twice finds the row it has made already; one
  /// that was corrected after the back button finds none, and begins anew. It is of one portal and kind of journey: a row of
  /// another one, which somebody may have made on purpose with the same page's token, is none of its business.
  public Optional<Secret> startToken(PortalId portal, JourneyKind kind) {
    if (!Tokens.looksLikeToken(start())) {
      return Optional.empty();
    }
    return Optional.of(
        Tokens.derived(start(), portal + "/" + kind.path() + "/" + new TreeMap<>(typed())));
  }

  /// Every field, several values joined by commas: for the captcha.
  public Map<String, String> all() {
    Map<String, String> all = new HashMap<>();
    fields.forEach((field, values) -> all.put(field, Typed.within(String.join(",", values))));
    return all;
  }

  /// What may be written back into the form: no secret, no answer to a captcha. A pass for the captcha is, until it
  /// is used.
  public Map<String, String> typed() {
    return typed(false);
  }

  Map<String, String> typed(boolean captchaUsed) {
    Map<String, String> typed = new HashMap<>();
    fields.forEach((field, values) -> {
      if (!NEVER_BACK.contains(field) && !values.isEmpty()) {
        typed.put(field, Typed.without(values.getFirst(), Answer::isUnshown));
      }
    });
    if (captchaUsed) {
      typed.remove("captchaPass");
    }
    return typed;
  }

  private String first(String field) {
    List<String> values = fields.getOrDefault(field, List.of());
    return values.isEmpty() ? "" : Typed.within(values.getFirst());
  }

  /// Controls, which no field can show.
  private static boolean isUnshown(int c) {
    return (c < ' ' && c != '\n' && c != '\t') || c == 0x7F;
  }
}
