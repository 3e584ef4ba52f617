package io.portero.cli.attack;

import io.portero.shared.Refusal;
import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Walks a flow for one person after another, each in a browser of its own, and measures the last request.
record Walk(URI server, Flow flow, People people) implements Experiment.Probe {

  /// The words beside a field that is wrong.
  private static final Pattern PROBLEM = Pattern.compile("id=\"([A-Za-z]+)-error\"[^>]*>\\s*\\S");

  /// Somebody before the last request, with everything typed.
  record Ready(Browser browser, String action, Map<String, String> typed) {

    Browser.Answer send() {
      return browser.post(action, typed);
    }
  }

  @Override
  public Reply ask(boolean known, int number) {
    if (flow.answers().isEmpty()) {
      Map<String, String> person = people.person(known, number);
      return open(new Browser(server).get(start(person))).reply();
    }
    Ready ready = ready(known, number);
    Browser.Answer answer = understood(open(ready.send()), flow.answers().getLast());
    return flow.pageAfter() ? next(ready.browser(), answer).reply() : answer.reply();
  }

  /// Goes up to the last request, and does not send it.
  Ready ready(boolean known, int number) {
    Map<String, String> person = people.person(known, number);
    Browser browser = new Browser(server);
    Browser.Answer page = browser.get(start(person));
    for (Map<String, String> typed : flow.answers().subList(0, flow.answers().size() - 1)) {
      Browser.Answer answer = fill(browser, page, person, typed).send();
      page = next(browser, understood(open(answer), typed));
    }
    return fill(browser, page, person, flow.answers().getLast());
  }

  private String start(Map<String, String> person) {
    return flow.page().replace("{user}", Browser.encode(person.getOrDefault("user", "")));
  }

  private Ready fill(
      Browser browser, Browser.Answer page, Map<String, String> person, Map<String, String> own) {
    PageForm form = PageForm.of(open(page));
    return new Ready(browser, form.action(), form.filled(person, own));
  }

  private static Browser.Answer next(Browser browser, Browser.Answer answer) {
    return open(browser.get(answer.onward()));
  }

  /// Refuses to measure what no visitor is meant to meet.
  private static Browser.Answer open(Browser.Answer answer) {
    int status = answer.reply().status();
    if (status == 429) {
      throw new Refusal(
          "%s says 429, too many: start the server with PORTERO_LIMITS=off."
              .formatted(answer.uri()),
          "%s dice 429, demasiadas: inicie el servidor con PORTERO_LIMITS=off."
              .formatted(answer.uri()));
    }
    if (status >= 500 || status == 403) {
      throw answer.lost();
    }
    return answer;
  }

  /// A form refused for what was typed in a field is no measurement: nobody was looked up. Only a wrong secret or code may
  /// be refused, and data as a whole.
  private static Browser.Answer understood(Browser.Answer answer, Map<String, String> typed) {
    String guessed = typed.containsKey("code") ? "code" : "secret";
    Matcher problem = PROBLEM.matcher(answer.body());
    while (answer.reply().status() == 422 && problem.find()) {
      if (!problem.group(1).equals(guessed)) {
        throw answer.refuses(problem.group(1));
      }
    }
    return answer;
  }
}
