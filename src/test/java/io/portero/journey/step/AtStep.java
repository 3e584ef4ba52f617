package io.portero.journey.step;

import io.portero.journey.Answer;
import io.portero.journey.Fact;
import io.portero.journey.Facts;
import io.portero.journey.Journey;
import io.portero.journey.Prepared;
import io.portero.journey.Result;
import io.portero.journey.StepContext;
import io.portero.journey.View;
import io.portero.journey.Visit;
import io.portero.portal.JourneyKind;
import io.portero.portal.Plan;
import io.portero.portal.Portal;
import io.portero.portal.Portals;
import io.portero.portal.Step;
import io.portero.shared.Language;
import io.portero.shared.Origin;
import io.portero.shared.Problem;
import io.portero.support.SharedServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// One handler at its step of a sample portal's plan, called without HTTP: what its rules make of an answer.
final class AtStep<S extends Step> {

  private final SharedServer server;
  private final StepHandler<S> handler;
  private final S step;
  private final StepContext context;

  private AtStep(SharedServer server, StepHandler<S> handler, S step, StepContext context) {
    this.server = server;
    this.handler = handler;
    this.step = step;
    this.context = context;
  }

  static <S extends Step> AtStep<S> of(
      SharedServer server,
      Class<? extends StepHandler<S>> handler,
      Class<S> type,
      String portal,
      JourneyKind kind,
      Fact... facts) {
    Portal found = server.server().bean(Portals.class).get(SharedServer.portal(portal));
    Plan plan = found.plan(kind).orElseThrow();
    int index = plan.steps().stream().map(Object::getClass).toList().indexOf(type);
    Facts known = Facts.NONE;
    for (Fact fact : facts) {
      known = known.with(fact);
    }
    Visit visit =
        new Visit(
            found,
            kind,
            Language.ES,
            new Origin("203.0.113.77", "test"),
            Optional.empty(),
            new Visit.Tokens(Optional.empty(), Optional.empty(), Optional.empty()));
    Journey journey = new Journey(UUID.randomUUID(), plan.version(), index, 1, known);
    return new AtStep<>(
        server,
        server.server().bean(handler),
        type.cast(plan.step(index)),
        new StepContext(visit, plan, journey));
  }

  View show() {
    return handler.show(step, context);
  }

  /// Prepares outside and answers inside a transaction, as the engine does.
  Result answer(String... fields) {
    Answer answer = form(fields);
    Prepared prepared = handler.prepare(step, context, answer);
    return server
        .server()
        .bean(org.springframework.transaction.support.TransactionTemplate.class)
        .execute(_ -> handler.answer(step, context, answer, prepared));
  }

  List<Problem> problems(String... fields) {
    return answer(fields) instanceof Result.Refused(var problems, var _) ? problems : List.of();
  }

  private static Answer form(String... fields) {
    Map<String, List<String>> form = new HashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], List.of(fields[i + 1]));
    }
    return new Answer(form);
  }
}
