package io.portero.walk;

import io.portero.portal.Portals;
import io.portero.shared.Language;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Answers one page with one odd field at a time, and says what is wrong with what comes back.
final class OddAnswers {

  private static final Set<String> HIDDEN = Set.of("_csrf", "start", "revision", "link");
  private static final Set<Oddity> SOME = EnumSet.of(Oddity.EMPTY, Oddity.NUL, Oddity.HTML);
  private static final Set<String> SECRETS = Set.of("secret", "secretAgain", "code");

  private final SharedServer server;
  private final Stop stop;
  private final List<String> complaints = new ArrayList<>();
  private Language language = Language.ES;
  private Person.@Nullable Page page;

  OddAnswers(SharedServer server, Stop stop) {
    this.server = server;
    this.stop = stop;
  }

  List<String> complaints() {
    return complaints;
  }

  void tryAll() {
    for (Language spoken : Language.values()) {
      language = spoken;
      page = null;
      page()
          .fields()
          .forEach((name, field) -> {
            for (Oddity odd : Oddity.values()) {
              if (odd.concerns(field) && isWorthwhile(name, odd)) {
                judge(name, odd, send(name, odd));
              }
            }
          });
    }
  }

  /// Every oddity in Spanish; of what no person types, and in English, some.
  private boolean isWorthwhile(String name, Oddity odd) {
    return HIDDEN.contains(name)
        ? language == Language.ES && (odd == Oddity.MISSING || odd == Oddity.NUL)
        : language == Language.ES || SOME.contains(odd);
  }

  private Person.Page page() {
    if (page == null) {
      page = stop.way().apply(server.person().speaking(language.code()));
    }
    return page;
  }

  private Person.Page send(String name, Oddity odd) {
    Person.Page asking = page();
    Map<String, String> values = answers(asking);
    StringBuilder body = new StringBuilder("matrix=1");
    values.forEach((field, value) -> {
      boolean twin = name.equals("secret") && field.equals("secretAgain");
      body.append(
          field.equals(name) || twin
              ? odd.in(field, Oddity.url(value))
              : "&" + Oddity.url(field) + "=" + Oddity.url(value));
    });
    if (!values.containsKey(name)) {
      body.append(odd.in(name, "yes"));
    }
    Person.Page answer = asking.sendAsForm(body.toString());
    boolean asksAgain = answer.firstStatus() == 422 && answer.has(name);
    boolean unread = answer.firstStatus() == 400 || answer.firstStatus() == 403;
    page = asksAgain || unread ? asking : null;
    return answer;
  }

  private Map<String, String> answers(Person.Page asking) {
    Map<String, String> values = new LinkedHashMap<>(asking.untouched());
    Element image = asking.document().selectFirst("input[name=image]");
    if (image != null) {
      values.put("image", image.attr("value"));
    }
    stop.good()
        .forEach((field, value) -> {
          if (asking.has(field)) {
            values.put(field, value);
          }
        });
    return values;
  }

  private void judge(String name, Oddity odd, Person.Page answer) {
    int status = answer.firstStatus();
    safe(name, odd, answer);
    if (name.equals("_csrf")) {
      expect(status == 403 || odd == Oddity.TWICE, name, odd, "not refused: " + status);
    } else if (HIDDEN.contains(name)) {
      expect(Set.of(303, 409, 410, 422).contains(status), name, odd, "status " + status);
    } else if (!odd.isText()) {
      expect(status == 400 || status == 422, name, odd, "status " + status);
    } else if (status == 303) {
      expect(stop.takes(name, odd), name, odd, "was taken");
    } else {
      expect(status == 422, name, odd, "status " + status);
      refused(name, odd, answer);
      kept(name, odd, answer);
    }
  }

  private void safe(String name, Oddity odd, Person.Page answer) {
    var document = answer.document();
    expect(answer.status() < 500, name, odd, "status " + answer.status());
    expect(!answer.response().body().contains("⟦"), name, odd, "a text is missing");
    expect(document.select("script:not([src])").isEmpty(), name, odd, "a script got through");
    expect(document.select("[onerror], a[href*=evil]").isEmpty(), name, odd, "markup got through");
    expect(document.select("h1").size() == 1, name, odd, "not a page");
    expect(
        document.select("html").attr("lang").startsWith(language.code()),
        name,
        odd,
        "another language");
  }

  private void refused(String name, Oddity odd, Person.Page answer) {
    String problem = answer.problem(name);
    boolean elsewhere =
        stop.whole().contains(name)
            || stop.takes(name, odd)
            || name.equals("secret") && answer.has("secretAgain");
    if (!problem.isEmpty() || !elsewhere) {
      expect(isSentence(problem), name, odd, "said beside it: «" + problem + "»");
    } else {
      expect(!answer.problems().isEmpty(), name, odd, "nothing is said");
    }
  }

  private void kept(String name, Oddity odd, Person.Page answer) {
    answers(page())
        .forEach((field, value) -> {
          Element kept = answer.document().selectFirst("main form [name=" + field + "]");
          if (kept == null || !kept.is("input:not([type=hidden],[type=checkbox],[type=radio])")) {
            return;
          }
          String held = kept.attr("value");
          if (SECRETS.contains(field)) {
            expect(held.isEmpty(), field, odd, "a secret came back");
          } else if (!field.equals(name)) {
            expect(held.equals(value), field, odd, "lost beside " + name + ": " + held);
          } else if (odd == Oddity.MISSING) {
            return; // the page may offer what it held before
          } else if (odd.isReadable()) {
            expect(held.equals(odd.typed()), field, odd, "not kept: " + held);
          } else {
            expect(held.startsWith(odd.typed()), field, odd, "not kept: " + held);
          }
        });
  }

  /// Whether these are the words of some problem in the language of the page.
  private boolean isSentence(String said) {
    var portal =
        server.server().bean(Portals.class).all().stream()
            .filter(p -> stop.step().startsWith(p.id().value() + "/"))
            .findFirst()
            .orElseThrow();
    Map<String, String> texts = portal.files().texts().getOrDefault(language, Map.of());
    return texts.entrySet().stream()
        .filter(e -> e.getKey().contains("problem.") || e.getKey().endsWith(".missing"))
        .filter(e -> !e.getValue().isBlank())
        .map(e -> "\\Q" + e.getValue().replaceAll("\\{[a-z]+}", "\\\\E.+\\\\Q") + "\\E")
        .anyMatch(said::matches);
  }

  private void expect(boolean fine, String name, Oddity odd, String complaint) {
    if (!fine) {
      complaints.add(language.code() + " " + name + " " + odd + ": " + complaint);
    }
  }
}
