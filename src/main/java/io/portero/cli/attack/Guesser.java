package io.portero.cli.attack;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
      PageForm form = PageForm.of(page);
      Browser.Answer answer = browser.post(form.action(), form.filled(person, Map.of()));
      Optional<Told> held = held(answer);
      if (held.isPresent()) {
        return new Arrival(Optional.empty(), held.get());
      }
      page = browser.get(answer.onward());
    }
    return new Arrival(Optional.of(new Seat(browser, PageForm.of(page))), Told.MOVED);
  }

  /// @param told why there is no seat
  record Arrival(Optional<Seat> seat, Told told) {}

  /// Types one guess.
  Told guess(Seat seat, Map<String, String> person, String guess) {
    Map<String, String> last = new HashMap<>(target.typed());
    last.put(target.field(), guess);
    Browser.Answer answer =
        seat.browser().post(seat.form().action(), seat.form().filled(person, last));
    return held(answer).orElseGet(() -> told(answer));
  }

  private Told told(Browser.Answer answer) {
    return switch (answer.reply().status()) {
      case 303 -> Told.RIGHT;
      case 409, 410 -> Told.MOVED;
      case 422 -> wrong(answer);
      default -> throw answer.lost();
    };
  }

  /// A form refused for another field is no guess.
  private Told wrong(Browser.Answer answer) {
    List<String> fields = PROBLEM.matcher(answer.body()).results().map(m -> m.group(1)).toList();
    if (!fields.isEmpty() && !fields.contains(target.field())) {
      throw answer.refuses(fields.getFirst());
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
}
