package io.portero.journey.step;

import io.portero.audit.Audit;
import io.portero.audit.Event;
import io.portero.journey.Answer;
import io.portero.journey.Here;
import io.portero.journey.Result;
import io.portero.journey.View;
import io.portero.portal.CodeSpec;
import io.portero.shared.Channel;
import io.portero.shared.Problem;
import io.portero.shared.Secret;
import io.portero.verification.Check;
import io.portero.verification.Codes;
import io.portero.verification.State;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// The page to type a code that came by mail or SMS (B7), whatever it proves.
@Component
class CodeEntry {

  private final Codes codes;
  private final WatchedCodes watched;
  private final CodeSender sender;
  private final Audit audit;

  CodeEntry(Codes codes, WatchedCodes watched, CodeSender sender, Audit audit) {
    this.codes = codes;
    this.watched = watched;
    this.sender = sender;
    this.audit = audit;
  }

  View.ProveContact show(Here here, CodeErrand errand) {
    CodeSpec spec = errand.step().code();
    State state = codes.state(errand.subject(), spec);
    boolean withoutSms = sender.wentWithoutSms(here, errand);
    return new View.ProveContact(
        errand.step().channels().contains(Channel.SMS) && !withoutSms
            ? errand.target().maskedMobile()
            : "",
        errand.step().channels().contains(Channel.EMAIL) ? errand.target().maskedEmail() : "",
        withoutSms,
        spec.length(),
        spec.digitsOnly(),
        state.untilResend().plusMillis(999).toSeconds(),
        state.triesLeft(),
        spec.tries(),
        state.issued(),
        state.moreToday());
  }

  /// @param right what comes of the right code
  Result answer(CodeErrand errand, Here here, Answer answer, Supplier<Result> right) {
    return answer(errand, here, answer, right, () -> {});
  }

  /// @param right what comes of the right code, @param wrong what else a guess costs that was compared with a code in force
  Result answer(
      CodeErrand errand, Here here, Answer answer, Supplier<Result> right, Runnable wrong) {
    if (answer.action().equals("resend")) {
      return sender
          .send(here, errand)
          .<Result>map(sent -> new Result.Again(here.facts().with(sent)))
          .orElseGet(() -> Result.refused(Problem.ofPage("problem.no-resend")));
    }
    Fields fields = new Fields(answer);
    CodeSpec spec = errand.step().code();
    Secret typed = fields.code("code", spec);
    if (!fields.ok()) {
      return new Result.Refused(fields.problems());
    }
    Duration hold = watched.hold(here, errand.target().owner(), spec, typed);
    if (hold.isPositive()) {
      return new Result.Wait(hold);
    }
    Check check = watched.check(here, errand.subject(), errand.target().owner(), spec, typed);
    String result = check instanceof Check.Right ? "ok" : "wrong";
    audit.record(
        new Event(
            "check-code",
            here.portal().id(),
            errand.account(),
            result,
            here.visit().origin(),
            Map.of()));
    return switch (check) {
      case Check.Right() -> right.get();
      case Check.Wrong(int left) -> {
        wrong.run();
        yield Result.refused(Problem.at("code", "problem.code-wrong", "left", left));
      }
      case Check.Blocked() -> Result.refused(Problem.at("code", "problem.code-blocked"));
      case Check.None _ -> Result.refused(Problem.at("code", "problem.code-expired"));
    };
  }
}
