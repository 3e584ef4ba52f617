package io.portero.walk;

import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// A page that asks for something, how to come there, and what it takes.
///
/// @param step `portal/journey/step`
/// @param way leads somebody new to the page
/// @param good answers that the page takes beside what stands in it
/// @param fine odd values that a field may take
/// @param whole fields whose refusal may be said of the page, or beside another field, so that nobody learns which was
///     wrong
record Stop(
    String step,
    Function<Person, Person.Page> way,
    Map<String, String> good,
    Map<String, Set<Oddity>> fine,
    Set<String> whole) {

  /// Every page of every portal that asks for something.
  static List<Stop> everywhere(SharedServer server) {
    return Stream.of(
            new CompanyStops(server).all(),
            new InvoicingStops(server).all(),
            new NetworkStops(server).all())
        .flatMap(List::stream)
        .toList();
  }

  static Stop at(String step, Function<Person, Person.Page> way, String... good) {
    Map<String, String> answers = new HashMap<>();
    for (int i = 0; i + 1 < good.length; i += 2) {
      answers.put(good[i], good[i + 1]);
    }
    return new Stop(step, way, answers, Map.of(), Set.of());
  }

  Stop taking(Set<Oddity> odd, String... fields) {
    Map<String, Set<Oddity>> more = new HashMap<>(fine);
    for (String field : fields) {
      more.put(field, odd);
    }
    return new Stop(step, way, good, more, whole);
  }

  /// Fields that this answer does not need, such as those of another kind of account.
  Stop ignoring(String... fields) {
    return taking(Set.of(Oddity.values()), fields);
  }

  Stop notSaying(String... fields) {
    return new Stop(step, way, good, fine, Set.of(fields));
  }

  boolean takes(String field, Oddity odd) {
    return fine.getOrDefault(field, Set.of()).contains(odd);
  }

  @Override
  public String toString() {
    return step + " " + good.getOrDefault("kind", "");
  }
}
