package io.portero.journey.step;

import io.portero.account.Accounts;
import io.portero.account.LoginKey;
import io.portero.account.MaskedAddress;
import io.portero.journey.Answer;
import io.portero.journey.Fact;
import io.portero.journey.Facts;
import io.portero.journey.Prepared;
import io.portero.journey.Result;
import io.portero.journey.StepContext;
import io.portero.journey.View;
import io.portero.journey.notice.RecoveryRequests;
import io.portero.portal.Step;
import java.util.List;
import org.springframework.stereotype.Component;

/// Asks for a link by mail and says so, in the same words whoever was asked for (A5). What follows in the plan opens
/// from the link.
@Component
class ProveByLinkHandler implements StepHandler<Step.ProveByLink> {

  private final RecoveryRequests recoveryRequests;
  private final Accounts accounts;
  private final MaskedAddress masked;

  ProveByLinkHandler(RecoveryRequests recoveryRequests, Accounts accounts, MaskedAddress masked) {
    this.recoveryRequests = recoveryRequests;
    this.accounts = accounts;
    this.masked = masked;
  }

  @Override
  public View show(Step.ProveByLink step, StepContext context) {
    Fact.Asked asked = context.facts().get(Fact.Asked.class);
    List<LoginKey> keys = asked.keys(context.portal());
    String address =
        masked.shownFor(context.portal().id(), keys, accounts.find(context.portal().id(), keys));
    return new View.LinkSent(address, Identities.numberUsed(asked));
  }

  @Override
  public Facts enter(Step.ProveByLink step, StepContext context) {
    recoveryRequests.ask(context, context.facts().get(Fact.Asked.class));
    return context.facts();
  }

  @Override
  public Result answer(
      Step.ProveByLink step, StepContext context, Answer answer, Prepared prepared) {
    return answer.action().equals("resend")
        ? new Result.Again(enter(step, context))
        : new Result.Again(context.facts());
  }
}
