package io.portero.portal;

import static io.portero.portal.JourneyKind.CHANGE;
import static io.portero.portal.JourneyKind.CHANGE_IMAGE;
import static io.portero.portal.JourneyKind.INVITE;
import static io.portero.portal.JourneyKind.RECOVER;
import static io.portero.portal.JourneyKind.REGISTER;
import static io.portero.portal.JourneyKind.SIGN_IN;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.portero.portal.StepReader.Placed;
import io.portero.portal.file.Mistake;
import io.portero.portal.file.Place;
import io.portero.portal.file.Report;
import io.portero.shared.Channel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each rule by lists of steps that break it, and lists that break none.
class JourneyRulesTest {

  private static final Step IDENTIFY = identify(false, false);
  private static final Step MATCH = new Step.MatchMember(List.of("CC"), CaptchaRule.NONE);
  private static final Step DESCRIBE = new Step.Describe("client", "CC", CaptchaRule.NONE);
  private static final Step CONSENT =
      new Step.Consent(List.of(new Step.Consent.Item("data", "policy", true)));
  private static final Step CODE = prove(Channel.EMAIL);
  private static final Step LINK = new Step.ProveByLink(Duration.ofMinutes(30));
  private static final Step RESET = new Step.ResetByCode(CodeSpec.SENT, CaptchaRule.NONE);
  private static final Step SECRET = new Step.Authenticate(List.of("client"), false);
  private static final Step DEVICE = device(Channel.EMAIL);
  private static final Step IMAGE = new Step.ChooseRecognition();
  private static final Step CHOOSE = new Step.ChooseCredentials(false, List.of());
  private static final Step END = new Step.Finish(false, List.of());

  /// @param breaks keys of the mistakes; empty if all is well
  record Row(JourneyKind journey, List<Step> steps, boolean entities, Set<String> breaks) {}

  static Row good(JourneyKind journey, Step... steps) {
    return new Row(journey, List.of(steps), true, Set.of());
  }

  static Row bad(String mistake, JourneyKind journey, Step... steps) {
    return new Row(journey, List.of(steps), true, Set.of(mistake));
  }

  static Stream<Row> rows() {
    return Stream.of(
        good(SIGN_IN, SECRET),
        good(SIGN_IN, IDENTIFY, SECRET, DEVICE),
        good(REGISTER, MATCH, CONSENT, CODE, IMAGE, CHOOSE, END),
        good(REGISTER, DESCRIBE, CODE, CHOOSE, END),
        good(RECOVER, IDENTIFY, LINK, CHOOSE, END),
        good(RECOVER, identify(true, true), RESET, END),
        good(INVITE, LINK, CONSENT, IMAGE, CHOOSE, END),
        good(CHANGE, SECRET, CHOOSE, END),
        good(CHANGE_IMAGE, SECRET, IMAGE, END),
        bad("step-not-here", SIGN_IN, MATCH, SECRET),
        bad("step-twice", REGISTER, MATCH, CODE, CODE, CHOOSE, END),
        bad("step-first", REGISTER, CONSENT, MATCH, CODE, CHOOSE, END),
        bad("step-last", CHANGE, SECRET, END, CHOOSE),
        bad("step-last", SIGN_IN, DEVICE, SECRET),
        bad("proof-twice", RECOVER, IDENTIFY, LINK, RESET, END),
        bad("asked-twice", RECOVER, IDENTIFY, MATCH, CODE, CHOOSE, END),
        bad("proof-first", REGISTER, MATCH, CHOOSE, END),
        bad("no-credentials", CHANGE, SECRET, END),
        bad("no-recognition", CHANGE_IMAGE, SECRET, END),
        bad("needs-before", RECOVER, MATCH, RESET, END),
        bad("needs-before", RECOVER, MATCH, LINK, CHOOSE, END),
        bad("needs-before", SIGN_IN, new Step.Authenticate(List.of("client"), true)),
        bad("contact-unknown", RECOVER, IDENTIFY, CODE, CHOOSE, END),
        bad("device-after", SIGN_IN, IDENTIFY, DEVICE),
        bad("reset-chooses", RECOVER, IDENTIFY, RESET, CHOOSE, END),
        bad("consent-first", REGISTER, MATCH, CODE, CONSENT, CHOOSE, END),
        bad("consent-late", INVITE, LINK, CHOOSE, CONSENT, END),
        bad("recognition-first", REGISTER, MATCH, CODE, CHOOSE, IMAGE, END),
        bad("recognition-behind-link", RECOVER, IDENTIFY, IMAGE, LINK, CHOOSE, END),
        bad("email-not-here", SIGN_IN, identify(true, false), SECRET),
        bad("have-code", RECOVER, identify(false, true), LINK, CHOOSE, END),
        new Row(REGISTER, List.of(MATCH, CODE, CHOOSE, END), false, Set.of("no-entities")),
        bad(
            "no-document-types",
            REGISTER,
            new Step.MatchMember(List.of(), CaptchaRule.NONE),
            CODE,
            CHOOSE,
            END),
        bad("consent-list", REGISTER, MATCH, new Step.Consent(List.of()), CODE, CHOOSE, END),
        bad("no-channels", REGISTER, MATCH, prove(), CHOOSE, END),
        bad("no-channels", SIGN_IN, SECRET, device()),
        bad("sms-unknown", REGISTER, DESCRIBE, prove(Channel.SMS), CHOOSE, END),
        bad("sms-alone", REGISTER, MATCH, prove(Channel.SMS), CHOOSE, END),
        bad("device-email", SIGN_IN, SECRET, device(Channel.SMS)),
        bad(
            "user-name-not-here",
            CHANGE,
            SECRET,
            new Step.ChooseCredentials(true, List.of()),
            END));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aListOfStepsBreaksWhatItIsSaidToBreak(Row row) {
    Set<String> broken = broken(row);

    assertThat(row.breaks().isEmpty() ? broken : row.breaks()).isSubsetOf(row.breaks());
    assertThat(broken).containsAll(row.breaks());
  }

  @Test
  @DisplayName("every rule is broken by a row above")
  void allOfThem() {
    assertThat(
            Stream.of(
                    JourneyRules.SHAPE,
                    JourneyRules.ORDER,
                    JourneyRules.SETTINGS,
                    JourneyRules.WARNINGS)
                .flatMap(List::stream)
                .map(JourneyRule::mistake)
                .collect(toSet()))
        .isEqualTo(rows().flatMap(row -> row.breaks().stream()).collect(toSet()));
  }

  private static Set<String> broken(Row row) {
    Report report = new Report();
    List<Placed> placed =
        IntStream.range(0, row.steps().size())
            .mapToObj(i -> new Placed(row.steps().get(i), Place.of("portal.yaml", i + 1)))
            .toList();
    new JourneyRules(known(row.entities(), report), report).check(Map.of(row.journey(), placed));
    return report.mistakes().stream()
        .map(Mistake::key)
        .filter(key -> !key.equals("recover-members"))
        .collect(toSet());
  }

  private static StepVocabulary known(boolean entities, Report report) {
    return new StepVocabulary(
        Map.of("client", new AccountKind("client", IdentityForm.EMAIL, List.of())),
        Map.of("CC", new DocumentType("CC", 13, true, 3, 10)),
        Set.of("policy"),
        entities,
        new Captchas(CaptchaRule.NONE, Optional.empty(), report));
  }

  private static Step identify(boolean email, boolean haveCode) {
    return new Step.Identify(List.of("client"), email, haveCode, CaptchaRule.NONE);
  }

  private static Step prove(Channel... channels) {
    return new Step.ProveContact(List.of(channels), CodeSpec.SENT);
  }

  private static Step device(Channel... channels) {
    return new Step.KnowDevice(List.of(channels), CodeSpec.SENT, Duration.ofDays(90));
  }
}
