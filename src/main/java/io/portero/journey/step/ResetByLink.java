package io.portero.journey.step;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.journey.Answer;
import io.portero.journey.Fact;
import io.portero.journey.Prepared;
import io.portero.journey.Result;
import io.portero.journey.StepContext;
import io.portero.journey.View;
import io.portero.journey.access.SecretChange;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The page of `reset-by-code` behind the link that stands in the mail beside the code: 256 bits have shown whose account it is, so that
/// nobody's wrong codes keep its owner out, and neither code nor captcha is asked for (security.md 2).
@Component
class ResetByLink {

  private final Accounts accounts;
  private final NewSecret secrets;
  private final PersonalWords personalWords;
  private final SecretChange secretChange;

  ResetByLink(
      Accounts accounts,
      NewSecret secrets,
      PersonalWords personalWords,
      SecretChange secretChange) {
    this.accounts = accounts;
    this.secrets = secrets;
    this.personalWords = personalWords;
    this.secretChange = secretChange;
  }

  boolean cameHere(StepContext context) {
    return context.facts().find(Fact.Holder.class).isPresent();
  }

  View show(StepContext context) {
    return new View.ResetByLink(holder(context).userName(), context.portal().identity().policy());
  }

  Prepared prepare(StepContext context, Answer answer) {
    Optional<Account> owner = Optional.of(holder(context));
    return secrets.look(
        context.portal().identity().policy(), answer, personalWords.of(context, owner), owner);
  }

  Result answer(StepContext context, Prepared.Fresh secret) {
    if (secret.isCurrent()) {
      return Result.refused(NewSecret.notNew());
    }
    return secret.problems().isEmpty()
        ? secretChange.replaceSecret(context, holder(context), NewSecret.hashed(secret), false)
        : new Result.Refused(secret.problems());
  }

  private Account holder(StepContext context) {
    return accounts.find(context.facts().get(Fact.Holder.class).account()).orElseThrow();
  }
}
