package io.portero.journey;

import io.portero.account.Account;
import io.portero.shared.Problem;
import io.portero.shared.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What a step makes of an answer.
public sealed interface Result {

  /// Accepted: on to the next step with these facts.
  record Next(Facts facts) implements Result {}

  /// As [Next]; every session of the account has ended, and this browser goes on with a new one.
  ///
  /// @param session for its cookie; made in this transaction
  record Changed(Facts facts, Secret session) implements Result {}

  /// Accepted, and the journey stays at this step: a code was sent again.
  record Again(Facts facts) implements Result {}

  /// Refused, with the reasons.
  ///
  /// @param captchaUsed whether the answer's captcha is used up, so that the next answer needs another one
  record Refused(List<Problem> problems, boolean captchaUsed) implements Result {
    public Refused {
      problems = List.copyOf(problems);
    }

    public Refused(List<Problem> problems) {
      this(problems, problems.stream().anyMatch(p -> p.field().equals("captcha")));
    }
  }

  record Wait(Duration waitFor) implements Result {}

  /// The journey ends here, with how it ended among its facts.
  record End(Facts facts) implements Result {}

  /// The account opens.
  ///
  /// @param session for its cookie; made in this transaction
  /// @param once the journey ends with it, as what proved it is used up; else the same answer opens the account again
  record SignedIn(Account account, Secret session, boolean once, Optional<RememberedDevice> device)
      implements Result {}

  /// What the journey is for cannot be any more: nothing of the answer is kept.
  record Gone() implements Result {}

  /// Back to the first step.
  record Restart() implements Result {}

  static Result refused(Problem problem) {
    return new Refused(List.of(problem));
  }

  /// Refused after the captcha was looked at.
  static Result refusedAfterCaptcha(Problem problem) {
    return new Refused(List.of(problem), true);
  }
}
