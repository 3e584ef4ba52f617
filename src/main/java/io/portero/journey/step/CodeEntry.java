package io.portero.journey.step;

import io.portero.audit.Audit;
import io.portero.audit.AuditEvent;
import io.portero.audit.AuditRecord;
import io.portero.journey.Answer;
import io.portero.journey.Result;
import io.portero.journey.StepContext;
import io.portero.journey.View;
import io.portero.journey.notice.CodeDelivery;
import io.portero.journey.notice.CodeSender;
import io.portero.portal.CodeSpec;
import io.portero.shared.Channel;
import io.portero.shared.Problem;
import io.portero.shared.Secret;
import io.portero.verification.CodeCheck;
import io.portero.verification.CodeState;
import io.portero.verification.Codes;
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

  View.ProveContact show(StepContext context, CodeDelivery delivery) {
    CodeSpec spec = delivery.step().code();
    CodeState state = codes.state(delivery.subject(), spec);
    boolean withoutSms = sender.wentWithoutSms(context, delivery);
    return new View.ProveContact(
        delivery.step().channels().contains(Channel.SMS) && !withoutSms
            ? delivery.recipient().maskedMobile()
            : "",
        delivery.step().channels().contains(Channel.EMAIL)
            ? delivery.recipient().maskedEmail()
            : "",
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
  Result answer(CodeDelivery delivery, StepContext context, Answer answer, Supplier<Result> right) {
    return answer(delivery, context, answer, right, () -> {});
  }

  /// @param right what comes of the right code, @param wrong what else a guess costs that was compared with a code in force
  Result answer(
      CodeDelivery delivery,
      StepContext context,
      Answer answer,
      Supplier<Result> right,
      Runnable wrong) {
    if (answer.action().equals("resend")) {
      return sender
          .send(context, delivery)
          .<Result>map(sent -> new Result.Again(context.facts().with(sent)))
          .orElseGet(() -> Result.refused(Problem.ofPage("problem.no-resend")));
    }
    FormFields fields = new FormFields(answer);
    CodeSpec spec = delivery.step().code();
    Secret typed = fields.code("code", spec);
    if (!fields.ok()) {
      return new Result.Refused(fields.problems());
    }
    Duration hold = watched.hold(context, delivery.recipient().owner(), spec, typed);
    if (hold.isPositive()) {
      return new Result.Wait(hold);
    }
    CodeCheck check =
        watched.check(context, delivery.subject(), delivery.recipient().owner(), spec, typed);
    String result = check instanceof CodeCheck.Right ? "ok" : "wrong";
    audit.record(
        new AuditRecord(
            AuditEvent.CHECK_CODE,
            context.portal().id(),
            delivery.account(),
            result,
            context.visit().origin(),
            Map.of()));
    return switch (check) {
      case CodeCheck.Right() -> right.get();
      case CodeCheck.Wrong(int left) -> {
        wrong.run();
        yield Result.refused(Problem.at("code", "problem.code-wrong", "left", left));
      }
      case CodeCheck.Blocked() -> Result.refused(Problem.at("code", "problem.code-blocked"));
      case CodeCheck.None _ -> Result.refused(Problem.at("code", "problem.code-expired"));
    };
  }
}
