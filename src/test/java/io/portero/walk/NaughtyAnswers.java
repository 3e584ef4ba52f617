package io.portero.walk;

import io.portero.support.NaughtyStrings;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Types the whole list of naughty strings into every field of one page, one string for each field at a time, and says
/// what is wrong with what comes back.
final class NaughtyAnswers {

  private static final List<String> ALL = NaughtyStrings.all();

  private static final Set<String> HIDDEN = Set.of("_csrf", "start", "revision", "link");
  private static final Set<String> SECRETS = Set.of("secret", "secretAgain", "code");

  private final SharedServer server;
  private final Stop stop;
  private final List<String> complaints = new ArrayList<>();
  private final QuickHashes quick;
  private Person.@Nullable Page page;
  private int fields;
  private int tried;
  private int failures;

  NaughtyAnswers(SharedServer server, Stop stop) {
    this.server = server;
    this.stop = stop;
    this.quick = new QuickHashes(server.sql());
  }

  List<String> complaints() {
    return complaints;
  }

  /// How many fields of the page took every string.
  int fields() {
    return fields;
  }

  /// How many pairs of field and string were sent.
  int tried() {
    return tried;
  }

  /// How many answers were 500 or more.
  int failures() {
    return failures;
  }

  /// Every string in every field that people fill.
  void everyField() {
    List<String> names =
        page().fields().keySet().stream().filter(field -> !HIDDEN.contains(field)).toList();
    fields = names.size();
    for (int i = 0; i < ALL.size(); i++) {
      Map<String, String> naughty = new LinkedHashMap<>();
      for (int f = 0; f < names.size(); f++) {
        naughty.put(names.get(f), ALL.get((i + 61 * f) % ALL.size()));
      }
      send(naughty, Map.of());
    }
  }

  /// Strings in the fields that only a program fills.
  void hiddenFields(List<String> some) {
    for (String field : HIDDEN) {
      some.forEach(text -> send(Map.of(field, text), Map.of()));
    }
  }

  /// Strings in the fields that take any words, everything else being right, so that they are kept. A phrase is shown on
  /// later pages: see [NaughtyPhraseTest].
  void wordsAlone(List<String> some) {
    for (String field : stop.fine().keySet()) {
      boolean words = stop.takes(field, Oddity.SQL) && stop.good().containsKey(field);
      if (words && !field.equals("phrase")) {
        some.forEach(text -> send(Map.of(field, text), stop.good()));
      }
    }
  }

  private void send(Map<String, String> naughty, Map<String, String> good) {
    Person.Page asking = page();
    Map<String, String> values = new LinkedHashMap<>(asking.untouched());
    values.putAll(good);
    values.putAll(naughty);
    tried += naughty.size();
    Person.Page answer = asking.sendAsForm(values);
    judge(naughty, answer);
    page = answer.firstStatus() == 303 ? null : asking;
  }

  private Person.Page page() {
    if (page == null) {
      page = quick.forThoseMadeBy(() -> stop.way().apply(server.person()));
    }
    return page;
  }

  private void judge(Map<String, String> naughty, Person.Page answer) {
    Markup markup = new Markup(answer);
    naughty.forEach((field, text) -> {
      expect(markup.escapes(text), field, text, "stands unescaped");
      Element kept = answer.document().selectFirst("main form input[name=" + field + "]");
      if (kept != null && shows(kept) && answer.firstStatus() == 422) {
        expect(kept.attr("value").equals(Oddity.visible(text)), field, text, kept.attr("value"));
      }
    });
    failures += answer.status() < 500 ? 0 : 1;
    expect(answer.status() < 500, "page", naughty.toString(), "status " + answer.status());
    expect(markup.isOurs(), "page", naughty.toString(), "holds markup that is not ours");
  }

  private static boolean shows(Element field) {
    return field.is("[type=text], [type=email], [type=tel]")
        && !SECRETS.contains(field.attr("name"));
  }

  private void expect(boolean fine, String field, String text, String complaint) {
    if (!fine) {
      complaints.add(field + " «" + text + "»: " + complaint);
    }
  }
}
