package io.portero.cli.attack;

import io.portero.shared.Refusal;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Comes to the page of a target and types guesses there.
///
/// @param lastWords what the portal says, in each of its languages, when one try is left and when none is
record Guesser(URI server, Target target, LastWords lastWords) {

  /// A visitor at the target's page.
  record Seat(Browser browser, PageForm form) {}

  private static final Pattern PROBLEM =
      Pattern.compile("id=\"([A-Za-z]+)-error\"[^>]*>(.*?)</p>", Pattern.DOTALL);

  /// Walks to the page, as this person; what the server said if it does not let anybody come so far.
  ///
  /// @param address as for [Browser]
  Arrival arrive(Map<String, String> person, String address) {
    Browser browser = new Browser(server, address);
    Browser.Answer page = browser.get(target.page());
    for (int i = 0; i < target.pages(); i++) {
      Browser.Answer answer =
          browser.post(form(page).action(), typed(form(page), person, Map.of()));
      Optional<Told> held = held(answer);
      if (held.isPresent()) {
        return new Arrival(Optional.empty(), held.get());
      }
      if (answer.reply().status() != 303 || answer.location() == null) {
        throw lost(answer);
      }
      page = browser.get(Objects.requireNonNull(answer.location()));
    }
    return new Arrival(Optional.of(new Seat(browser, form(page))), Told.MOVED);
  }

  /// @param told why there is no seat
  record Arrival(Optional<Seat> seat, Told told) {}

  /// Types one guess.
  Told guess(Seat seat, Map<String, String> person, String guess) {
    Map<String, String> last = new HashMap<>(target.typed());
    last.put(target.field(), guess);
    Browser.Answer answer =
        seat.browser().post(seat.form().action(), typed(seat.form(), person, last));
    return held(answer).orElseGet(() -> told(answer));
  }

  private Told told(Browser.Answer answer) {
    return switch (answer.reply().status()) {
      case 303 -> Told.RIGHT;
      case 409, 410 -> Told.MOVED;
      case 422 -> wrong(answer);
      default -> throw lost(answer);
    };
  }

  /// A form refused for another field is no guess.
  private Told wrong(Browser.Answer answer) {
    List<String> fields = PROBLEM.matcher(answer.body()).results().map(m -> m.group(1)).toList();
    if (!fields.isEmpty() && !fields.contains(target.field())) {
      throw new Refusal(
          "%s refuses the field %s: see --people.".formatted(answer.uri(), fields.getFirst()),
          "%s rechaza el campo %s: vea --people.".formatted(answer.uri(), fields.getFirst()));
    }
    return lastWords.in(problem(answer.body()));
  }

  private String problem(String body) {
    Matcher problem = PROBLEM.matcher(body);
    while (problem.find()) {
      if (problem.group(1).equals(target.field())) {
        return problem.group(2);
      }
    }
    return "";
  }

  private static Optional<Told> held(Browser.Answer answer) {
    return switch (answer.reply().status()) {
      case 429 -> Optional.of(Told.WAIT);
      case 503 -> Optional.of(Told.BUSY);
      default -> Optional.empty();
    };
  }

  private static PageForm form(Browser.Answer page) {
    PageForm form = PageForm.in(page.body()).orElseThrow(() -> lost(page));
    if (form.captcha()) {
      throw new Refusal(
          "%s asks for a captcha: start the server with PORTERO_CAPTCHA=none, and the limits on."
              .formatted(page.uri()),
          "%s pide un captcha: inicie el servidor con PORTERO_CAPTCHA=none y con límites."
              .formatted(page.uri()));
    }
    return form;
  }

  private static Map<String, String> typed(
      PageForm form, Map<String, String> person, Map<String, String> last) {
    Map<String, String> typed = new HashMap<>(form.untouched());
    typed.putAll(person);
    typed.remove("portal");
    typed.putAll(last);
    return typed;
  }

  private static Refusal lost(Browser.Answer answer) {
    return new Refusal(
        "Cannot go on from %s, which answered %d.".formatted(answer.uri(), answer.reply().status()),
        "No se puede seguir desde %s, que respondió %d."
            .formatted(answer.uri(), answer.reply().status()));
  }
}
