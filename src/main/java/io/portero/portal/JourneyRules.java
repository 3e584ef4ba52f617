package io.portero.portal;

import io.portero.portal.StepReader.Placed;
import io.portero.portal.file.Report;
import io.portero.shared.Channel;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which lists of steps make sense: a person can always go on, and nothing is given away without a proof.
final class JourneyRules {

  private final StepVocabulary known;
  private final Report report;

  JourneyRules(StepVocabulary known, Report report) {
    this.known = known;
    this.report = report;
  }

  void check(Map<JourneyKind, List<Placed>> journeys) {
    journeys.forEach((kind, steps) -> {
      if (!steps.isEmpty()) {
        onlyKnownSteps(kind, steps);
        order(kind, steps);
        each(kind, steps);
      }
    });
    recognition(journeys);
    new KindRules(known, report).check(journeys);
  }

  /// What a journey may begin with, be made of and end in.
  private record Shape(Set<String> first, Set<String> steps, String last) {}

  private static Shape shape(JourneyKind kind) {
    return switch (kind) {
      case REGISTER ->
          new Shape(
              Set.of("match-member", "describe"),
              Set.of(
                  "match-member",
                  "describe",
                  "consent",
                  "prove-contact",
                  "choose-recognition",
                  "choose-credentials",
                  "finish"),
              "finish");
      case SIGN_IN ->
          new Shape(
              Set.of("identify", "authenticate"),
              Set.of("identify", "authenticate", "know-device"),
              "authenticate");
      case RECOVER ->
          new Shape(
              Set.of("identify", "match-member"),
              Set.of(
                  "identify",
                  "match-member",
                  "prove-contact",
                  "prove-by-link",
                  "reset-by-code",
                  "choose-recognition",
                  "choose-credentials",
                  "finish"),
              "finish");
      case INVITE ->
          new Shape(
              Set.of("prove-by-link"),
              Set.of(
                  "prove-by-link", "consent", "choose-recognition", "choose-credentials", "finish"),
              "finish");
      case CHANGE ->
          new Shape(
              Set.of("authenticate"),
              Set.of("authenticate", "choose-credentials", "finish"),
              "finish");
      case CHANGE_IMAGE ->
          new Shape(
              Set.of("authenticate"),
              Set.of("authenticate", "choose-recognition", "finish"),
              "finish");
    };
  }

  private void onlyKnownSteps(JourneyKind kind, List<Placed> steps) {
    Shape shape = shape(kind);
    Set<String> seen = new HashSet<>();
    for (Placed placed : steps) {
      String type = placed.step().type();
      if (!shape.steps.contains(type)) {
        say(placed, "step-not-here", kind, "allowed", words(shape.steps));
      } else if (!seen.add(type)) {
        say(placed, "step-twice", kind);
      }
    }
    Placed first = steps.getFirst();
    if (!shape.first.contains(first.step().type())) {
      say(first, "step-first", kind, "first", words(shape.first));
    }
    Placed last = steps.getLast();
    String end = seen.contains("know-device") ? "know-device" : shape.last;
    if (!last.step().type().equals(end)) {
      say(last, "step-last", kind, "last", end);
    }
  }

  /// What must stand before what.
  private void order(JourneyKind kind, List<Placed> steps) {
    boolean asks = kind == JourneyKind.REGISTER || kind == JourneyKind.RECOVER;
    once(kind, steps, "proof-twice", "prove-contact", "prove-by-link", "reset-by-code");
    once(kind, steps, "asked-twice", "identify", "match-member", "describe");
    if (asks || kind == JourneyKind.INVITE) {
      steps.stream()
          .filter(p -> p.step().type().equals("choose-credentials"))
          .filter(
              p -> before(p, steps, "prove-contact", "prove-by-link", "reset-by-code").isEmpty())
          .forEach(p -> say(p, "proof-first", kind));
    }
    if (asks || kind == JourneyKind.INVITE || kind == JourneyKind.CHANGE) {
      needs(kind, steps, "no-credentials", "choose-credentials", "reset-by-code");
    } else if (kind == JourneyKind.CHANGE_IMAGE) {
      needs(kind, steps, "no-recognition", "choose-recognition");
    }
    for (Placed placed : steps) {
      switch (placed.step()) {
        case Step.Consent _
            when index(steps, "prove-contact") >= 0
                && before(placed, steps, "prove-contact").isPresent() ->
            say(placed, "consent-first", kind);
        case Step.ResetByCode _ when before(placed, steps, "identify").isEmpty() ->
            say(placed, "needs-before", kind, "needs", "identify");
        case Step.ProveByLink _ when asks && before(placed, steps, "identify").isEmpty() ->
            say(placed, "needs-before", kind, "needs", "identify");
        case Step.ProveContact _ when before(placed, steps, "match-member", "describe").isEmpty() ->
            say(placed, "contact-unknown", kind);
        case Step.KnowDevice _ when !follows(placed, steps, "authenticate") ->
            say(placed, "device-after", kind);
        case Step.ResetByCode _ when index(steps, "choose-credentials") >= 0 ->
            say(placed, "reset-chooses", kind);
        case Step.ChooseRecognition _
            when before(placed, steps, "choose-credentials").isPresent() ->
            say(placed, "recognition-first", kind);
        // what was chosen before a link stays behind on the other side of it
        case Step.ChooseRecognition _
            when index(steps, "prove-by-link") >= 0
                && before(placed, steps, "prove-by-link").isEmpty() ->
            say(placed, "recognition-behind-link", kind);
        // its evidence would belong to nobody: the account took over before what was agreed to
        case Step.Consent _ when before(placed, steps, "choose-credentials").isPresent() ->
            say(placed, "consent-late", kind);
        default -> {}
      }
    }
  }

  /// Of steps that do the same in different ways a journey has one.
  private void once(JourneyKind kind, List<Placed> steps, String mistake, String... types) {
    for (Placed placed : steps) {
      Optional<Placed> other = before(placed, steps, types);
      if (List.of(types).contains(placed.step().type())
          && other.filter(o -> !o.step().type().equals(placed.step().type())).isPresent()) {
        say(placed, mistake, kind, "other", other.get().step().type());
      }
    }
  }

  private void needs(JourneyKind kind, List<Placed> steps, String mistake, String... types) {
    if (index(steps, types) < 0) {
      say(steps.getLast(), mistake, kind);
    }
  }

  private void each(JourneyKind kind, List<Placed> steps) {
    for (Placed placed : steps) {
      switch (placed.step()) {
        case Step.Identify s when s.email() && kind != JourneyKind.RECOVER ->
            say(placed, "email-not-here", kind);
        case Step.Identify s when s.haveCode() && index(steps, "reset-by-code") < 0 ->
            say(placed, "have-code", kind);
        case Step.MatchMember _ when !known.entities() -> say(placed, "no-entities", kind);
        case Step.MatchMember s when s.documentTypes().isEmpty() ->
            say(placed, "no-document-types", kind);
        case Step.Consent s when s.items().isEmpty() -> say(placed, "consent-list", kind);
        case Step.ProveContact s when s.channels().isEmpty() -> say(placed, "no-channels", kind);
        case Step.ProveContact s
            when s.channels().contains(Channel.SMS) && index(steps, "describe") >= 0 ->
            say(placed, "sms-unknown", kind);
        case Step.ProveContact s when s.channels().equals(List.of(Channel.SMS)) ->
            report.warning(placed.place(), "sms-alone", "journey", kind.path());
        case Step.KnowDevice s when s.channels().isEmpty() -> say(placed, "no-channels", kind);
        case Step.KnowDevice s when !s.channels().contains(Channel.EMAIL) ->
            say(placed, "device-email", kind);
        case Step.Authenticate s
            when s.recognition()
                && kind == JourneyKind.SIGN_IN
                && before(placed, steps, "identify").isEmpty() ->
            say(placed, "needs-before", kind, "needs", "identify");
        case Step.ChooseCredentials s when s.userName() && kind != JourneyKind.REGISTER ->
            say(placed, "user-name-not-here", kind);
        default -> {}
      }
    }
  }

  /// An image and phrase can only be shown at sign-in if they were chosen wherever an account begins (B13).
  private void recognition(Map<JourneyKind, List<Placed>> journeys) {
    for (Placed placed : journeys.getOrDefault(JourneyKind.SIGN_IN, List.of())) {
      if (placed.step() instanceof Step.Authenticate s && s.recognition()) {
        Stream.of(JourneyKind.REGISTER, JourneyKind.INVITE)
            .filter(kind -> {
              List<Placed> begins = journeys.getOrDefault(kind, List.of());
              return !begins.isEmpty() && index(begins, "choose-recognition") < 0;
            })
            .forEach(kind -> say(placed, "recognition-never-chosen", kind));
      }
    }
  }

  private static Optional<Placed> before(Placed placed, List<Placed> steps, String... types) {
    return steps.subList(0, steps.indexOf(placed)).stream()
        .filter(p -> List.of(types).contains(p.step().type()))
        .findFirst();
  }

  private static boolean follows(Placed placed, List<Placed> steps, String type) {
    int i = steps.indexOf(placed);
    return i > 0 && steps.get(i - 1).step().type().equals(type);
  }

  private static int index(List<Placed> steps, String... types) {
    for (int i = 0; i < steps.size(); i++) {
      if (List.of(types).contains(steps.get(i).step().type())) {
        return i;
      }
    }
    return -1;
  }

  private void say(Placed placed, String mistake, JourneyKind kind, Object... more) {
    Object[] args = new Object[more.length + 4];
    System.arraycopy(more, 0, args, 4, more.length);
    args[0] = "journey";
    args[1] = kind.path();
    args[2] = "step";
    args[3] = placed.step().type();
    report.error(placed.place(), mistake, args);
  }

  private static String words(Set<String> words) {
    return String.join(", ", words.stream().sorted().toList());
  }
}
