package io.portero.credential;

import io.portero.portal.SecretPolicy;
import io.portero.shared.Problem;
import io.portero.shared.Secret;
import io.portero.shared.Typed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// What a chosen password or PIN must be (A8, B11): the portal's policy, and nothing that is easily guessed.
@Component
final class SecretRules {

  /// Controls, marks that are not seen, and U+FFFD, which stands for what could not be read: nobody types them twice, and
  /// two passwords must not become one by them. The joiner of emoji may stand.
  private static final Pattern UNREADABLE = Pattern.compile("[\\p{C}\\x{FFFD}&&[^\\x{200D}]]");

  private final CommonPasswords common;

  private final BreachedPasswords breached;

  SecretRules(CommonPasswords common, BreachedPasswords breached) {
    this.common = common;
    this.breached = breached;
  }

  List<ChecklistRule> checklist(SecretPolicy policy) {
    List<ChecklistRule> rules = new ArrayList<>();
    if (policy.type() == SecretPolicy.Type.PIN) {
      rules.add(new ChecklistRule("pin:" + policy.minLength(), "policy.pin", policy.minLength()));
    } else {
      for (Count count : counts(policy)) {
        rules.add(
            new ChecklistRule(count.code + ":" + count.least, "policy." + count.name, count.least));
      }
    }
    boolean pin = policy.type() == SecretPolicy.Type.PIN;
    rules.add(new ChecklistRule("common", pin ? "policy.uncommon-pin" : "policy.uncommon", 0));
    return rules;
  }

  List<Problem> check(
      SecretPolicy policy, Secret chosen, Collection<String> personal, String field) {
    if (chosen.isEmpty()) {
      return List.of(Problem.at(field, "problem.required"));
    }
    if (Typed.isBeyond(chosen.reveal(), SecretPolicy.MAX_LENGTH)) {
      return List.of(tooLong(policy, field));
    }
    return policy.type() == SecretPolicy.Type.PIN
        ? checkPin(policy, chosen.reveal(), personal, field)
        : checkPassword(policy, chosen.normal(), personal, field);
  }

  private static Problem tooLong(SecretPolicy policy, String field) {
    return policy.type() == SecretPolicy.Type.PIN
        ? Problem.at(field, "problem.pin-digits", "n", policy.minLength())
        : Problem.at(field, "problem.secret-too-long", "n", SecretPolicy.MAX_LENGTH);
  }

  private static List<Problem> checkPin(
      SecretPolicy policy, String pin, Collection<String> personal, String field) {
    if (!pin.matches("[0-9]{" + policy.minLength() + "}")) {
      return List.of(Problem.at(field, "problem.pin-digits", "n", policy.minLength()));
    }
    if (CommonPins.contains(pin)) {
      return List.of(Problem.at(field, "problem.pin-common"));
    }
    return PersonalWordsRule.makePin(personal, pin)
        ? List.of(Problem.at(field, "problem.pin-personal"))
        : List.of();
  }

  private List<Problem> checkPassword(
      SecretPolicy policy, String password, Collection<String> personal, String field) {
    List<Problem> problems = new ArrayList<>();
    if (password.codePointCount(0, password.length()) > SecretPolicy.MAX_LENGTH) {
      return List.of(tooLong(policy, field));
    }
    if (UNREADABLE.matcher(password).find()) {
      return List.of(Problem.at(field, "problem.characters"));
    }
    for (Count count : counts(policy)) {
      if (password.codePoints().filter(count.what).count() < count.least) {
        problems.add(Problem.at(field, "problem.secret-" + count.name, "n", count.least));
      }
    }
    if (PersonalWordsRule.make(personal, password)
        || PersonalWordsRule.make(policy.contextWords(), password)) {
      problems.add(Problem.at(field, "problem.secret-personal"));
    } else if (common.contains(password)) {
      problems.add(Problem.at(field, "problem.secret-common"));
    }
    if (problems.isEmpty() && policy.breached() && breached.contains(password)) {
      problems.add(Problem.at(field, "problem.secret-breached"));
    }
    return problems;
  }

  /// @param code of the rule, @param name in text keys, @param least how many characters, @param what which count
  private record Count(String code, String name, int least, IntPredicate what) {}

  private static List<Count> counts(SecretPolicy policy) {
    List<Count> all =
        List.of(
            new Count("length", "length", policy.minLength(), c -> true),
            new Count("upper", "upper", policy.upper(), Character::isUpperCase),
            new Count("lower", "lower", policy.lower(), Character::isLowerCase),
            new Count("digit", "digits", policy.digits(), Character::isDigit),
            new Count("special", "special", policy.special(), c -> !Character.isLetterOrDigit(c)));
    return all.stream().filter(count -> count.least > 0).toList();
  }
}
