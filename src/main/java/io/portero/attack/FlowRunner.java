package io.portero.attack;

import io.portero.visitor.PageForm;
import io.portero.visitor.TimedResponse;
import io.portero.visitor.VisitorClient;
import io.portero.visitor.VisitorResponse;
import java.net.URI;
import java.util.Map;

/// Walks a flow for one person after another, each with a client of its own, and measures the last request.
record FlowRunner(URI server, Flow flow, People people) implements TimingExperiment.Probe {

  /// Somebody before the last request, with everything typed.
  record FilledForm(VisitorClient visitor, String action, Map<String, String> typed) {

    VisitorResponse send() {
      return visitor.post(action, typed);
    }
  }

  @Override
  public TimedResponse ask(boolean known, int number) {
    if (flow.answers().isEmpty()) {
      Map<String, String> person = people.person(known, number);
      return open(new VisitorClient(server).get(start(person))).timed();
    }
    FilledForm ready = ready(known, number);
    VisitorResponse answer = understood(open(ready.send()), flow.answers().getLast());
    return flow.pageAfter() ? next(ready.visitor(), answer).timed() : answer.timed();
  }

  /// Goes up to the last request, and does not send it.
  FilledForm ready(boolean known, int number) {
    Map<String, String> person = people.person(known, number);
    VisitorClient visitor = new VisitorClient(server);
    VisitorResponse page = visitor.get(start(person));
    for (Map<String, String> typed : flow.answers().subList(0, flow.answers().size() - 1)) {
      VisitorResponse answer = fill(visitor, page, person, typed).send();
      page = next(visitor, understood(open(answer), typed));
    }
    return fill(visitor, page, person, flow.answers().getLast());
  }

  private String start(Map<String, String> person) {
    return flow.page().replace("{user}", VisitorClient.encode(person.getOrDefault("user", "")));
  }

  private FilledForm fill(
      VisitorClient visitor,
      VisitorResponse page,
      Map<String, String> person,
      Map<String, String> own) {
    PageForm form = PageForm.of(open(page));
    return new FilledForm(visitor, form.action(), form.filled(person, own));
  }

  private static VisitorResponse next(VisitorClient visitor, VisitorResponse answer) {
    return open(visitor.get(answer.onward()));
  }

  /// Refuses to measure what no visitor is meant to meet.
  private static VisitorResponse open(VisitorResponse answer) {
    int status = answer.unlimited().status();
    if (status >= 500 || status == 403) {
      throw answer.lost();
    }
    return answer;
  }

  /// A form refused for what was typed in a field is no measurement: nobody was looked up. Only a wrong secret or code may
  /// be refused, and data as a whole.
  private static VisitorResponse understood(VisitorResponse answer, Map<String, String> typed) {
    String guessed = typed.containsKey("code") ? "code" : "secret";
    if (answer.status() == 422) {
      answer.problems().keySet().stream()
          .filter(field -> !field.equals(guessed))
          .findFirst()
          .ifPresent(field -> {
            throw answer.refuses(field);
          });
    }
    return answer;
  }
}
