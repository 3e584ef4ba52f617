package io.portero.portal;

import static io.portero.portal.JourneyKind.CHANGE;
import static io.portero.portal.JourneyKind.CHANGE_IMAGE;
import static io.portero.portal.JourneyKind.INVITE;
import static io.portero.portal.JourneyKind.RECOVER;
import static io.portero.portal.JourneyKind.REGISTER;
import static io.portero.portal.JourneyKind.SIGN_IN;
import static io.portero.portal.JourneyRule.needs;
import static io.portero.portal.JourneyRule.of;
import static io.portero.portal.JourneyRule.onlyOne;
import static java.util.stream.Collectors.joining;

import io.portero.portal.Step.Authenticate;
import io.portero.portal.Step.ChooseCredentials;
import io.portero.portal.Step.ChooseRecognition;
import io.portero.portal.Step.Consent;
import io.portero.portal.Step.Describe;
import io.portero.portal.Step.Finish;
import io.portero.portal.Step.Identify;
import io.portero.portal.Step.KnowDevice;
import io.portero.portal.Step.MatchMember;
import io.portero.portal.Step.ProveByLink;
import io.portero.portal.Step.ProveContact;
import io.portero.portal.Step.ResetByCode;
import io.portero.portal.StepReader.Placed;
import io.portero.portal.file.Report;
import io.portero.shared.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Which lists of steps make sense: a person can always go on, and nothing is given away without a proof.
final class JourneyRules {

  /// Where each step may stand, and what a journey begins with and ends in.
  static final List<JourneyRule<?>> SHAPE =
      List.of(
          new JourneyRule<>(
              "step-not-here",
              Step.class,
              (step, at) -> !fits(step, at),
              (_, at) -> Map.of("allowed", names(type -> type.mayStandIn(at.journey())))),
          of("step-twice", Step.class, (step, at) -> fits(step, at) && at.after(step.getClass())),
          new JourneyRule<>(
              "step-first",
              Step.class,
              (step, at) -> at.isFirst() && !StepType.of(step).mayBegin(at.journey()),
              (_, at) -> Map.of("first", names(type -> type.mayBegin(at.journey())))),
          new JourneyRule<>(
              "step-last",
              Step.class,
              (step, at) -> at.isLast() && step.getClass() != last(at),
              (_, at) -> Map.of("last", Step.typeOf(last(at)))));

  /// What must stand before what, and what not together.
  static final List<JourneyRule<?>> ORDER =
      List.of(
          onlyOne("proof-twice", List.of(ProveContact.class, ProveByLink.class, ResetByCode.class)),
          onlyOne("asked-twice", List.of(Identify.class, MatchMember.class, Describe.class)),
          of(
              "proof-first",
              ChooseCredentials.class,
              (_, at) ->
                  at.is(REGISTER, RECOVER, INVITE)
                      && !at.after(ProveContact.class, ProveByLink.class, ResetByCode.class)),
          of(
              "no-credentials",
              Step.class,
              (_, at) ->
                  at.isLast()
                      && at.is(REGISTER, RECOVER, INVITE, CHANGE)
                      && !at.has(ChooseCredentials.class, ResetByCode.class)),
          of(
              "no-recognition",
              Step.class,
              (_, at) -> at.isLast() && at.is(CHANGE_IMAGE) && !at.has(ChooseRecognition.class)),
          needs(Identify.class, ResetByCode.class, (_, at) -> !at.after(Identify.class)),
          needs(
              Identify.class,
              ProveByLink.class,
              (_, at) -> at.is(REGISTER, RECOVER) && !at.after(Identify.class)),
          of(
              "contact-unknown",
              ProveContact.class,
              (_, at) -> !at.after(MatchMember.class, Describe.class)),
          of("device-after", KnowDevice.class, (_, at) -> !at.rightAfter(Authenticate.class)),
          of("reset-chooses", ResetByCode.class, (_, at) -> at.has(ChooseCredentials.class)),
          of("consent-first", Consent.class, (_, at) -> at.after(ProveContact.class)),
          // its evidence would belong to nobody: the account took over before what was agreed to
          of("consent-late", Consent.class, (_, at) -> at.after(ChooseCredentials.class)),
          of(
              "recognition-first",
              ChooseRecognition.class,
              (_, at) -> at.after(ChooseCredentials.class)),
          // what was chosen before a link stays behind on the other side of it
          of(
              "recognition-behind-link",
              ChooseRecognition.class,
              (_, at) -> at.has(ProveByLink.class) && !at.after(ProveByLink.class)));

  /// Which settings make sense where.
  static final List<JourneyRule<?>> SETTINGS =
      List.of(
          of("email-not-here", Identify.class, (step, at) -> step.email() && !at.is(RECOVER)),
          of(
              "have-code",
              Identify.class,
              (step, at) -> step.haveCode() && !at.has(ResetByCode.class)),
          of("no-entities", MatchMember.class, (_, at) -> !at.known().entities()),
          of("no-document-types", MatchMember.class, (step, _) -> step.documentTypes().isEmpty()),
          of("consent-list", Consent.class, (step, _) -> step.items().isEmpty()),
          of("no-channels", ProveContact.class, (step, _) -> step.channels().isEmpty()),
          of(
              "sms-unknown",
              ProveContact.class,
              (step, at) -> step.channels().contains(Channel.SMS) && at.has(Describe.class)),
          of("no-channels", KnowDevice.class, (step, _) -> step.channels().isEmpty()),
          of(
              "device-email",
              KnowDevice.class,
              (step, _) -> step.channels().equals(List.of(Channel.SMS))),
          needs(
              Identify.class,
              Authenticate.class,
              (step, at) -> step.recognition() && at.is(SIGN_IN) && !at.after(Identify.class)),
          of(
              "user-name-not-here",
              ChooseCredentials.class,
              (step, at) -> step.userName() && !at.is(REGISTER)));

  /// What an operator should know, and may want.
  static final List<JourneyRule<?>> WARNINGS =
      List.of(
          of(
              "sms-alone",
              ProveContact.class,
              (step, at) ->
                  step.channels().equals(List.of(Channel.SMS)) && !at.has(Describe.class)));

  private final StepVocabulary known;
  private final Report report;

  JourneyRules(StepVocabulary known, Report report) {
    this.known = known;
    this.report = report;
  }

  void check(Map<JourneyKind, List<Placed>> journeys) {
    journeys.forEach(this::check);
    recognition(journeys);
    new KindRules(known, report).check(journeys);
  }

  private void check(JourneyKind journey, List<Placed> placed) {
    List<Step> steps = placed.stream().map(Placed::step).toList();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      Surroundings at = new Surroundings(journey, steps, i, known);
      Placed where = placed.get(i);
      Stream.of(SHAPE, ORDER, SETTINGS)
          .flatMap(List::stream)
          .filter(rule -> rule.isBrokenBy(step, at))
          .forEach(rule ->
              report.error(
                  where.place(), rule.mistake(), words(where, journey, rule.wordsFor(step, at))));
      WARNINGS.stream()
          .filter(rule -> rule.isBrokenBy(step, at))
          .forEach(rule ->
              report.warning(where.place(), rule.mistake(), words(where, journey, Map.of())));
    }
  }

  /// An image and phrase can only be shown at sign-in if they were chosen wherever an account begins (B13).
  private void recognition(Map<JourneyKind, List<Placed>> journeys) {
    List<JourneyKind> never =
        Stream.of(REGISTER, INVITE)
            .filter(journey -> {
              List<Placed> begins = journeys.getOrDefault(journey, List.of());
              return !begins.isEmpty()
                  && begins.stream().allMatch(p -> p.as(ChooseRecognition.class).isEmpty());
            })
            .toList();
    journeys.getOrDefault(SIGN_IN, List.of()).stream()
        .filter(p -> p.as(Authenticate.class).filter(Authenticate::recognition).isPresent())
        .forEach(p ->
            never.forEach(journey ->
                report.error(p.place(), "recognition-never-chosen", words(p, journey, Map.of()))));
  }

  private static boolean fits(Step step, Surroundings at) {
    return StepType.of(step).mayStandIn(at.journey());
  }

  private static Class<? extends Step> last(Surroundings at) {
    if (!at.is(SIGN_IN)) {
      return Finish.class;
    }
    return at.has(KnowDevice.class) ? KnowDevice.class : Authenticate.class;
  }

  private static String names(Predicate<StepType> which) {
    return StepType.ALL.values().stream()
        .filter(which)
        .map(StepType::name)
        .sorted()
        .collect(joining(", "));
  }

  private static Object[] words(Placed placed, JourneyKind journey, Map<String, String> more) {
    List<Object> words =
        new ArrayList<>(List.of("journey", journey.path(), "step", placed.step().type()));
    more.forEach((name, value) -> words.addAll(List.of(name, value)));
    return words.toArray();
  }
}
