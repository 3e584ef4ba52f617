package io.portero.walk;

import io.portero.support.LongTexts;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Fills the fields of one page, one at a time, with texts as long as a form may be.
final class LongAnswers {

  static final Set<String> HIDDEN = Set.of("_csrf", "start", "revision", "link");

  /// What one field with one text came to. `nanos` is for those who measure.
  record Sent(
      String field, String text, Person.Page answer, Map<String, String> values, long nanos) {}

  private final Stop stop;
  private final SharedServer server;
  private final QuickHashes quick;
  private Person.@Nullable Page page;

  LongAnswers(SharedServer server, Stop stop) {
    this.server = server;
    this.stop = stop;
    this.quick = new QuickHashes(server.sql());
  }

  List<String> fields() {
    return new ArrayList<>(page().fields().keySet());
  }

  /// Fields whose text does not matter to the answer get one only: the way to the next page is long.
  ///
  /// @param n every n-th text, beginning at another one for each field and turn
  void each(int turn, int n, Consumer<Sent> then) {
    List<String> texts = List.copyOf(LongTexts.all().values());
    List<String> fields = fields();
    for (int f = 0; f < fields.size(); f++) {
      String field = fields.get(f);
      boolean leftAside = HIDDEN.contains(field) || stop.takes(field, Oddity.LONG);
      for (int i = (turn + f) % n; i < (leftAside ? 1 : texts.size()); i += n) {
        then.accept(send(field, texts.get(i)));
      }
    }
  }

  /// A field with what it takes, beside fields with what they take: what the others are compared with.
  Sent plain() {
    return send("matrix", "1");
  }

  private Sent send(String field, String text) {
    Person.Page asking = page();
    Map<String, String> values = new LinkedHashMap<>(asking.untouched());
    stop.good()
        .forEach((name, value) -> {
          if (asking.has(name)) {
            values.put(name, value);
          }
        });
    values.put(field, text);
    long start = System.nanoTime();
    Person.Page answer = asking.sendAsForm(values);
    long nanos = System.nanoTime() - start;
    page = answer.firstStatus() == 422 || answer.firstStatus() == 403 ? asking : null;
    return new Sent(field, text, answer, values, nanos);
  }

  private Person.Page page() {
    if (page == null) {
      page = quick.forThoseMadeBy(() -> stop.way().apply(server.person()));
    }
    return page;
  }
}
