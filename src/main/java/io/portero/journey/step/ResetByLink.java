package io.portero.journey.step;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.journey.Answer;
import io.portero.journey.Fact;
import io.portero.journey.Here;
import io.portero.journey.Prepared;
import io.portero.journey.Result;
import io.portero.journey.View;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The page of `reset-by-code` behind the link that stands in the mail beside the code: 256 bits have shown whose account it is, so that
/// nobody's wrong codes keep its owner out, and neither code nor captcha is asked for (security.md 2).
@Component
class ResetByLink {

  private final Accounts accounts;
  private final NewSecret secrets;
  private final OwnWords ownWords;
  private final Completion completion;

  ResetByLink(Accounts accounts, NewSecret secrets, OwnWords ownWords, Completion completion) {
    this.accounts = accounts;
    this.secrets = secrets;
    this.ownWords = ownWords;
    this.completion = completion;
  }

  boolean cameHere(Here here) {
    return here.facts().find(Fact.Holder.class).isPresent();
  }

  View show(Here here) {
    return new View.ResetByLink(holder(here).userName(), here.portal().identity().policy());
  }

  Prepared prepare(Here here, Answer answer) {
    Optional<Account> owner = Optional.of(holder(here));
    return secrets.look(here.portal().identity().policy(), answer, ownWords.of(here, owner), owner);
  }

  Result answer(Here here, Prepared.Fresh secret) {
    if (secret.isCurrent()) {
      return Result.refused(NewSecret.notNew());
    }
    return secret.problems().isEmpty()
        ? completion.replaceSecret(here, holder(here), NewSecret.hashed(secret), false)
        : new Result.Refused(secret.problems());
  }

  private Account holder(Here here) {
    return accounts.find(here.facts().get(Fact.Holder.class).account()).orElseThrow();
  }
}
