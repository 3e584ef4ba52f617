package io.portero.walk;

import io.portero.support.SharedServer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The slowest field that is as long as a form may be, against the median of all fields and against the same pages with nothing odd in
/// them, in one run; for the security notes, not for the build: `mvn test -Dtest=LongTextsCost`.
class LongTextsCost {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  private static final int ROUNDS = 3;

  /// @param what page and field, @param millis the least of all rounds: what the machine did besides is not the field's
  private record Cost(String what, double millis) {}

  @Test
  void cost() {
    Map<String, Double> least = new HashMap<>();
    List<Double> plain = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (Stop stop : Stop.everywhere(SERVER)) {
        LongAnswers answers = new LongAnswers(SERVER, stop);
        answers.each(
            0,
            1,
            sent ->
                least.merge(
                    "%s %s «%.6s…»".formatted(stop, sent.field(), sent.text().strip()),
                    sent.nanos() / 1e6,
                    Math::min));
        plain.add(answers.plain().nanos() / 1e6);
      }
    }
    List<Cost> costs =
        least.entrySet().stream()
            .map(e -> new Cost(e.getKey(), e.getValue()))
            .sorted(Comparator.comparingDouble(Cost::millis))
            .toList();
    Collections.sort(plain);
    double median = costs.get(costs.size() / 2).millis();
    System.out.printf(
        Locale.ROOT,
        "%d fields with texts of 60 KB, median %.1f ms; plain forms, median %.1f ms%n",
        costs.size(),
        median,
        plain.get(plain.size() / 2));
    costs.reversed().stream()
        .limit(10)
        .forEach(c ->
            System.out.printf(
                Locale.ROOT,
                "%6.1f ms, %4.1f × the median: %s%n",
                c.millis(),
                c.millis() / median,
                c.what()));
  }
}
