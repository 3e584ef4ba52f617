package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.Grumbles;
import io.portero.support.NaughtyStrings;
import io.portero.support.SharedServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The big list of naughty strings in every field of every page: never a failure, never markup, and what a page
/// gives back is what was typed.
class NaughtyStringsTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  @RegisterExtension static final Grumbles GRUMBLES = new Grumbles();

  /// Whether all strings go into the fields that only a program fills, and are typed once more where everything else is
  /// right: this takes minutes. Else the pages take turns with them.
  private static final boolean EXHAUSTIVE = Boolean.getBoolean("naughty.all");

  private static final NaughtyTally TALLY = new NaughtyTally();

  /// Each with the turn at which it takes its share of the strings.
  static Stream<Arguments> stops() {
    List<Stop> stops = Stop.everywhere(SERVER);
    return IntStream.range(0, stops.size()).mapToObj(turn -> Arguments.of(stops.get(turn), turn));
  }

  @AfterAll
  static void tell() throws IOException {
    TALLY.write(Path.of("target", "naughty-strings.txt"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("stops")
  @DisplayName("T5 no string of the big list of naughty strings breaks a page or gets through it")
  @Asvs({"1.2.1", "1.3.3", "2.2.1"})
  void everyField(Stop stop, int turn) {
    NaughtyAnswers answers = new NaughtyAnswers(SERVER, stop);

    answers.everyField();
    answers.wordsAlone(share(turn, 4));
    answers.hiddenFields(share(turn, 32));

    TALLY.add(stop, answers);
    assertThat(answers.complaints()).isEmpty();
    assertThat(answers.fields()).isPositive();
    assertThat(answers.tried()).isGreaterThan(answers.fields() * NaughtyStrings.all().size());
    assertThat(GRUMBLES.heard()).isEmpty();
  }

  private static List<String> share(int turn, int n) {
    List<String> all = NaughtyStrings.all();
    return EXHAUSTIVE
        ? all
        : IntStream.range(0, all.size()).filter(i -> i % n == turn % n).mapToObj(all::get).toList();
  }
}
