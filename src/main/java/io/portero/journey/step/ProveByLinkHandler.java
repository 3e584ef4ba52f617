package io.portero.journey.step;

import io.portero.account.Accounts;
import io.portero.account.LoginKey;
import io.portero.account.MaskedAddress;
import io.portero.journey.Answer;
import io.portero.journey.Fact;
import io.portero.journey.Facts;
import io.portero.journey.Here;
import io.portero.journey.Prepared;
import io.portero.journey.Result;
import io.portero.journey.View;
import io.portero.portal.Step;
import java.util.List;
import org.springframework.stereotype.Component;

/// Asks for a link by mail and says so, in the same words whoever was asked for (A5). What follows in the plan opens
/// from the link.
@Component
class ProveByLinkHandler implements StepHandler<Step.ProveByLink> {

  private final Recoveries recoveries;
  private final Accounts accounts;
  private final MaskedAddress masked;

  ProveByLinkHandler(Recoveries recoveries, Accounts accounts, MaskedAddress masked) {
    this.recoveries = recoveries;
    this.accounts = accounts;
    this.masked = masked;
  }

  @Override
  public View show(Step.ProveByLink step, Here here) {
    Fact.Asked asked = here.facts().get(Fact.Asked.class);
    List<LoginKey> keys = Identities.keys(here.portal(), asked);
    String address =
        masked.shownFor(here.portal().id(), keys, accounts.find(here.portal().id(), keys));
    return new View.LinkSent(address, Identities.numberUsed(asked));
  }

  @Override
  public Facts enter(Step.ProveByLink step, Here here) {
    recoveries.ask(here, here.facts().get(Fact.Asked.class));
    return here.facts();
  }

  @Override
  public Result answer(Step.ProveByLink step, Here here, Answer answer, Prepared prepared) {
    return answer.action().equals("resend")
        ? new Result.Again(enter(step, here))
        : new Result.Again(here.facts());
  }
}
