package io.portero.attack;

import io.portero.visitor.PageForm;
import io.portero.visitor.VisitorClient;
import io.portero.visitor.VisitorResponse;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Comes to the page of a target and types guesses there.
///
/// @param texts what the portal says, in each of its languages, when one try is left and when none is
record Guesser(URI server, GuessTarget target, RemainingTriesTexts texts) {

  /// A visitor at the target's page.
  record OpenPage(VisitorClient visitor, PageForm form) {}

  /// @param result why there is no page
  record Arrival(Optional<OpenPage> page, GuessResult result) {}

  /// Walks to the page, as this person; what the server said if it does not let anybody come so far.
  ///
  /// @param address as for [VisitorClient]
  Arrival arrive(Map<String, String> person, String address) {
    VisitorClient visitor = new VisitorClient(server, address);
    VisitorResponse page = visitor.get(target.page());
    for (int i = 0; i < target.pages(); i++) {
      PageForm form = PageForm.of(page);
      VisitorResponse answer = visitor.post(form.action(), form.filled(person, Map.of()));
      Optional<GuessResult> held = held(answer);
      if (held.isPresent()) {
        return new Arrival(Optional.empty(), held.get());
      }
      page = visitor.get(answer.onward());
    }
    return new Arrival(Optional.of(new OpenPage(visitor, PageForm.of(page))), GuessResult.MOVED);
  }

  /// Types one guess.
  GuessResult guess(OpenPage page, Map<String, String> person, String guess) {
    Map<String, String> last = new HashMap<>(target.typed());
    last.put(target.field(), guess);
    VisitorResponse answer =
        page.visitor().post(page.form().action(), page.form().filled(person, last));
    return held(answer).orElseGet(() -> result(answer));
  }

  private GuessResult result(VisitorResponse answer) {
    return switch (answer.status()) {
      case 303 -> GuessResult.RIGHT;
      case 409, 410 -> GuessResult.MOVED;
      case 422 -> wrong(answer);
      default -> throw answer.lost();
    };
  }

  /// A form refused for another field is no guess.
  private GuessResult wrong(VisitorResponse answer) {
    Map<String, String> problems = answer.problems();
    if (!problems.isEmpty() && !problems.containsKey(target.field())) {
      throw answer.refuses(problems.keySet().iterator().next());
    }
    return texts.in(problems.getOrDefault(target.field(), ""));
  }

  private static Optional<GuessResult> held(VisitorResponse answer) {
    return switch (answer.status()) {
      case 429 -> Optional.of(GuessResult.WAIT);
      case 503 -> Optional.of(GuessResult.BUSY);
      default -> Optional.empty();
    };
  }
}
