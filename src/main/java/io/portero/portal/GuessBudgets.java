package io.portero.portal;

import io.portero.portal.GuessBudget.Kind;
import io.portero.portal.GuessBudget.Pace;
import io.portero.portal.GuessBudget.Space;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Every secret of a portal with its guess budget, computed from the definition alone (security.md 2).
public final class GuessBudgets {

  /// Nobody counts tries of links; a thousand million a second are more than any line carries.
  private static final Pace ANY = new Pace("10^9 × 86400", 86_400e9, GuessBudget.YEAR);

  private static final Space LINKS = new Space("2^256", Math.pow(2, 256));

  private GuessBudgets() {}

  /// Password or PIN first, then the codes and links of each journey.
  public static List<GuessBudget> of(Portal portal) {
    Stream<GuessBudget> asked =
        portal.plans().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .flatMap(plan ->
                plan.getValue().steps().stream()
                    .flatMap(step -> step.guessBudget(plan.getKey()).stream()));
    return Stream.concat(Stream.of(ofSignIn(portal.identity(), device(portal.plans()))), asked)
        .toList();
  }

  /// What somebody who holds a known device of the account has to guess: the chance over all the time that it is known.
  /// Empty where no device is known. No budget bounds it, for who holds the device is no stranger on line.
  public static Optional<String> onDevice(Portal portal) {
    GuessBudget signIn = ofSignIn(portal.identity(), Optional.empty());
    return device(portal.plans())
        .map(_ ->
            "%s / %s = %s"
                .formatted(
                    SignInPace.ON_DEVICE,
                    signIn.space().written(),
                    GuessBudget.number(Math.min(1, SignInPace.ON_DEVICE / signIn.space().size()))));
  }

  static Optional<Step.KnowDevice> device(Map<JourneyKind, Plan> plans) {
    return Optional.ofNullable(plans.get(JourneyKind.SIGN_IN))
        .flatMap(plan -> plan.find(Step.KnowDevice.class));
  }

  /// Tries of ten years, from everywhere; and then
  /// the code, where a device that is not known needs one.
  static GuessBudget ofSignIn(Portal.Identity identity, Optional<Step.KnowDevice> device) {
    SecretPolicy policy = identity.policy();
    boolean pin = policy.type() == SecretPolicy.Type.PIN;
    int keys = identity.kinds().stream().mapToInt(kind -> kind.form().keys()).max().orElse(1);
    int perDay = SignInPace.perDay(keys);
    return new GuessBudget(
        JourneyKind.SIGN_IN,
        pin ? Kind.PIN : Kind.PASSWORD,
        pin ? power(10, policy.minLength()) : new Composition(policy).space(),
        new Pace(String.valueOf(perDay), perDay, GuessBudget.LIFE),
        device.map(step -> new GuessBudget.Second(SignInPace.DEVICE_CODES, space(step.code()))),
        GuessBudget.LIFELONG,
        policy.exception());
  }

  /// Each code has its tries, and there are so many codes a day (`verification.Codes`).
  static GuessBudget ofCode(JourneyKind where, CodeSpec code) {
    return ofCode(
        where,
        code,
        new Pace(
            code.tries() + " × " + code.maxPerDay(),
            code.tries() * code.maxPerDay(),
            GuessBudget.YEAR));
  }

  /// A code that may be typed on any device: its own tries, and those that all other browsers share in a day.
  static GuessBudget ofCodeAnywhere(JourneyKind where, CodeSpec code) {
    int shared = code.triesElsewhere() / code.tries();
    return ofCode(
        where,
        code,
        new Pace(
            code.tries() + " × (" + code.maxPerDay() + " + " + shared + ")",
            code.tries() * code.maxPerDay() + code.triesElsewhere(),
            GuessBudget.YEAR));
  }

  private static GuessBudget ofCode(JourneyKind where, CodeSpec code, Pace pace) {
    return new GuessBudget(where, Kind.CODE, space(code), pace, allowed(where), code.exception());
  }

  static GuessBudget ofLink(JourneyKind where) {
    return new GuessBudget(where, Kind.LINK, LINKS, ANY, allowed(where), "");
  }

  /// Registration and invitation end in an account once; recovery stays open for as long as there is one.
  private static double allowed(JourneyKind where) {
    return where == JourneyKind.RECOVER ? GuessBudget.RECOVERY : GuessBudget.LIFELONG;
  }

  private static Space space(CodeSpec code) {
    return power(code.alphabet().length(), code.length());
  }

  private static Space power(int characters, int length) {
    return new Space(characters + "^" + length, Math.pow(characters, length));
  }
}
