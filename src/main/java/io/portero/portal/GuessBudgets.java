package io.portero.portal;

import io.portero.portal.GuessBudget.Kind;
import io.portero.portal.GuessBudget.Pace;
import io.portero.portal.GuessBudget.Space;
import java.util.List;
import java.util.Map;
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
                plan.getValue().steps().stream().flatMap(step -> ofStep(plan.getKey(), step)));
    return Stream.concat(Stream.of(ofPolicy(portal.identity().policy())), asked).toList();
  }

  /// Tries of ten years at the pace of sign-in, in which the owner's own sign-ins start the count again once a day.
  static GuessBudget ofPolicy(SecretPolicy policy) {
    boolean pin = policy.type() == SecretPolicy.Type.PIN;
    int perDay = SignInPace.perDay();
    return new GuessBudget(
        JourneyKind.SIGN_IN,
        pin ? Kind.PIN : Kind.PASSWORD,
        pin ? power(10, policy.minLength()) : new Composition(policy).space(),
        new Pace(String.valueOf(perDay), perDay, GuessBudget.LIFE),
        GuessBudget.LIFELONG,
        policy.exception());
  }

  /// Each code has its tries, and there are so many codes a day (`verification.Codes`).
  static GuessBudget ofCode(JourneyKind where, CodeSpec code) {
    return new GuessBudget(
        where,
        Kind.CODE,
        power(code.alphabet().length(), code.length()),
        new Pace(
            code.tries() + " × " + code.maxPerDay(),
            code.tries() * code.maxPerDay(),
            GuessBudget.YEAR),
        allowed(where),
        code.exception());
  }

  private static Stream<GuessBudget> ofStep(JourneyKind where, Step step) {
    return switch (step) {
      case Step.ProveContact prove -> Stream.of(ofCode(where, prove.code()));
      case Step.ResetByCode reset -> Stream.of(ofCode(where, reset.code()));
      case Step.ProveByLink _ ->
          Stream.of(new GuessBudget(where, Kind.LINK, LINKS, ANY, allowed(where), ""));
      default -> Stream.empty();
    };
  }

  /// Registration and invitation end in an account once; recovery stays open for as long as there is one.
  private static double allowed(JourneyKind where) {
    return where == JourneyKind.RECOVER ? GuessBudget.RECOVERY : GuessBudget.LIFELONG;
  }

  private static Space power(int characters, int length) {
    return new Space(characters + "^" + length, Math.pow(characters, length));
  }
}
