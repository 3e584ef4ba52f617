package io.portero.portal;

import io.portero.portal.SecretPolicy.Type;
import io.portero.portal.file.Node.Scalar;
import io.portero.portal.file.Report;
import io.portero.portal.file.YamlFields;
import java.util.List;
import java.util.Map;

/// The policy of passwords or PINs. Below the product's floor (8 characters, no composition rules; ASVS 6.2.1, 6.2.5)
/// only with a reason: `exception` (A8, B11). What a PIN needs is looked at once the journeys are known: [BudgetCheck#policy].
final class PolicyReader {

  private static final int FLOOR = 8;
  private static final Map<String, Type> TYPES = Map.of("password", Type.PASSWORD, "pin", Type.PIN);

  private final Report report;

  PolicyReader(Report report) {
    this.report = report;
  }

  SecretPolicy read(YamlFields f) {
    Type type = f.choice("type", TYPES).orElse(Type.PASSWORD);
    boolean pin = type == Type.PIN;
    int length = f.number("minLength", pin ? 6 : FLOOR, pin ? 4 : 6, pin ? 12 : 64);
    int upper = f.number("upper", 0, 0, 8);
    int lower = f.number("lower", 0, 0, 8);
    int digits = f.number("digits", 0, 0, 8);
    int special = f.number("special", 0, 0, 8);
    String exception = f.optionalText("exception").strip();
    List<String> words = f.words("contextWords").stream().map(Scalar::value).toList();
    boolean breached = f.flag("breached", false);
    f.finish();
    SecretPolicy policy =
        new SecretPolicy(type, length, upper, lower, digits, special, exception, words, breached);
    if (pin && policy.composition() > 0) {
      report.error(f.place(), "pin-composition");
    } else if (policy.composition() > length) {
      report.error(f.place(), "policy-too-short", "least", policy.composition(), "length", length);
    }
    if (pin && breached) {
      report.error(f.place("breached"), "pin-breached");
    }
    if (!pin) {
      checkFloor(f, policy);
    }
    return policy;
  }

  /// A policy that [#read] has refused, or that bears its weakness with a reason.
  static boolean isBelowFloor(SecretPolicy policy) {
    return policy.minLength() < FLOOR || policy.composition() > policy.minLength();
  }

  static void mustSayWhy(YamlFields f, SecretPolicy policy, Report report) {
    String exception = policy.exception();
    if (exception.length() < GuessBudget.LEAST_REASON) {
      report.error(
          f.place("exception"), "policy-below-floor", "floor", FLOOR, "exception", exception);
    }
  }

  private void checkFloor(YamlFields f, SecretPolicy policy) {
    boolean composition = policy.composition() > 0;
    if (policy.minLength() < FLOOR) {
      mustSayWhy(f, policy, report);
    } else if (composition && policy.exception().isEmpty()) {
      report.warning(f.place(), "policy-composition");
    } else if (!composition && !policy.exception().isEmpty()) {
      report.warning(f.place("exception"), "policy-idle-exception");
    }
  }
}
