package io.portero.journey.step;

import io.portero.account.Account;
import io.portero.credential.Credentials;
import io.portero.credential.Hashed;
import io.portero.journey.Answer;
import io.portero.journey.Prepared;
import io.portero.portal.SecretPolicy;
import io.portero.shared.Problem;
import io.portero.shared.Secret;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Looks at a new password or PIN, typed twice, and hashes it if it is fit. Slow: before the transaction.
@Component
class NewSecret {

  private final Credentials credentials;

  NewSecret(Credentials credentials) {
    this.credentials = credentials;
  }

  /// @param personal words that the secret must not be made of
  /// @param owner whose secret it becomes, who has proved that they are; empty for a new account
  Prepared.Fresh look(
      SecretPolicy policy, Answer answer, Collection<String> personal, Optional<Account> owner) {
    List<Problem> problems = problems(policy, answer, personal);
    if (!problems.isEmpty()) {
      return new Prepared.Fresh(Optional.empty(), problems, false);
    }
    boolean current = owner.filter(account -> isCurrent(account, answer)).isPresent();
    // the current one is hashed too: something else in the answer may be refused, and then how long
    // it took must not say which it was
    return new Prepared.Fresh(Optional.of(hash(answer)), problems, current);
  }

  boolean isCurrent(Account owner, Answer answer) {
    return credentials.isCurrent(owner.id(), answer.secret("secret"));
  }

  /// What to say of a secret that is the current one, where nothing else is wrong with the answer: if it were not, it would take effect,
  /// so that whoever tries out what the current one is gets one guess, and its owner hears of it.
  static Problem notNew() {
    return Problem.at("secret", "problem.secret-current");
  }

  /// What is wrong with it: quick, unless the policy asks for the list of breached passwords.
  List<Problem> problems(SecretPolicy policy, Answer answer, Collection<String> personal) {
    Secret chosen = answer.secret("secret");
    List<Problem> problems = new ArrayList<>();
    if (chosen.isEmpty()) {
      problems.add(Problem.at("secret", "problem.required"));
    } else {
      problems.addAll(credentials.check(policy, chosen, personal, "secret"));
    }
    if (problems.isEmpty() && !chosen.reveal().equals(answer.secret("secretAgain").reveal())) {
      problems.add(Problem.at("secretAgain", "problem.not-same"));
    }
    return problems;
  }

  Hashed hash(Answer answer) {
    return credentials.hash(answer.secret("secret"));
  }

  static Hashed hashed(Prepared prepared) {
    return ((Prepared.Fresh) prepared).hashed().orElseThrow();
  }
}
