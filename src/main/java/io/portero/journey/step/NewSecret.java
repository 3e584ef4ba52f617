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
  Prepared.Fresh look(SecretPolicy policy, Answer answer, Collection<String> personal) {
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
    return new Prepared.Fresh(
        problems.isEmpty() ? Optional.of(credentials.hash(chosen)) : Optional.empty(), problems);
  }

  /// The words of an account that its own secret must not be made of.
  static List<String> personal(Account account) {
    List<String> words =
        new ArrayList<>(List.of(account.name(), account.userName(), account.email().value()));
    if (account.document() != null) {
      words.add(account.document().number());
    }
    if (account.mobile() != null) {
      words.add(account.mobile().e164());
    }
    return words;
  }

  static Hashed hashed(Prepared prepared) {
    return ((Prepared.Fresh) prepared).hashed().orElseThrow();
  }
}
