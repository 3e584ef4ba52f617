package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.Grumbles;
import io.portero.support.SharedServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Texts as long as a form may be in every field of every page: refused beside the field, with the limit, and nothing that was
/// typed is lost. What is done with them is bounded by [io.portero.ExpressionsTest] and [io.portero.journey.AnswerTest];
/// [LongTextsCost] measures it.
class LongTextsTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  @RegisterExtension static final Grumbles GRUMBLES = new Grumbles();

  private static final Set<String> SECRETS = Set.of("secret", "secretAgain", "code");

  /// Whether every field takes every text: else the fields take turns with them.
  private static final boolean EXHAUSTIVE = Boolean.getBoolean("long.all");

  static Stream<Arguments> stops() {
    List<Stop> stops = Stop.everywhere(SERVER);
    return IntStream.range(0, stops.size()).mapToObj(turn -> Arguments.of(stops.get(turn), turn));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("stops")
  @DisplayName(
      "A4 a field as long as a form may be is refused beside it, with the limit, and what was typed stays")
  @Asvs({"2.2.1"})
  void everyField(Stop stop, int turn) {
    List<String> complaints = new ArrayList<>();
    LongAnswers answers = new LongAnswers(SERVER, stop);

    answers.each(turn, EXHAUSTIVE ? 1 : 4, sent -> judge(stop, sent, complaints));

    assertThat(complaints).isEmpty();
    assertThat(GRUMBLES.heard()).isEmpty();
  }

  private static void judge(Stop stop, LongAnswers.Sent sent, List<String> complaints) {
    String field = sent.field();
    String about = field + " «%.10s…» ".formatted(sent.text());
    int status = sent.answer().firstStatus();
    if (LongAnswers.HIDDEN.contains(field)) {
      if (!Set.of(303, 403, 409, 410, 422).contains(status)) {
        complaints.add(about + status);
      }
    } else if (!stop.takes(field, Oddity.LONG)) {
      if (status != 422) {
        complaints.add(about + status);
        return;
      }
      String said = sent.answer().problem(field);
      boolean limited = said.matches("(?s).*[0-9].*");
      if (isWritten(sent) && !field.equals("secretAgain") ? !limited : said.isEmpty()) {
        complaints.add(about + "said: " + sent.answer().problems());
      }
      kept(sent, complaints);
    }
  }

  /// Whether people write into it, so that its length is their mistake.
  private static boolean isWritten(LongAnswers.Sent sent) {
    Element field = sent.answer().fields().get(sent.field());
    return field != null && field.is("input:not([type=radio], [type=checkbox], [type=hidden])");
  }

  private static void kept(LongAnswers.Sent sent, List<String> complaints) {
    sent.values()
        .forEach((name, value) -> {
          Element kept = sent.answer().fields().get(name);
          if (kept == null || !kept.is("[type=text], [type=email], [type=tel], [type=date]")) {
            return;
          }
          String expected = SECRETS.contains(name) ? "" : value;
          // what is longer than a cookie holds is not given back to a browser: web.KeptAnswers
          boolean given = !name.equals(sent.field()) || !kept.attr("value").isEmpty();
          if (given && !kept.attr("value").equals(expected)) {
            complaints.add(sent.field() + ": " + name + " was not kept");
          }
        });
  }
}
