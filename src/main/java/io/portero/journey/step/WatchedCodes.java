package io.portero.journey.step;

import io.portero.guard.LoginAttempt;
import io.portero.journey.StepContext;
import io.portero.portal.CodeSpec;
import io.portero.shared.Secret;
import io.portero.verification.CodeCheck;
import io.portero.verification.CodeSubject;
import io.portero.verification.Codes;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Compares codes under the watch over the whole portal (B6, C7): each account's tries are few, but there are many accounts.
@Component
class WatchedCodes {

  private final Codes codes;
  private final GuessWatch watch;

  WatchedCodes(Codes codes, GuessWatch watch) {
    this.codes = codes;
    this.watch = watch;
  }

  /// How long to wait before [#check]; zero if there is nothing to wait for. No try is spent by waiting.
  Duration hold(StepContext context, String who, CodeSpec spec, Secret typed) {
    return watch.hold(attempt(context, who, spec, typed));
  }

  /// As [Codes#check].
  ///
  /// @param who whose code it is, on whichever journey
  CodeCheck check(
      StepContext context, CodeSubject subject, String who, CodeSpec spec, Secret typed) {
    return noted(context, who, spec, typed, codes.check(subject, spec, typed));
  }

  /// As [Codes#compare].
  ///
  /// @param who one text for what was typed, as in [#hold]
  Codes.Compared anywhere(
      StepContext context, CodeSubject subject, String who, CodeSpec spec, Secret typed) {
    Codes.Compared compared = codes.compare(subject, context.visit().browserKey(), spec, typed);
    noted(context, who, spec, typed, compared.check());
    return compared;
  }

  boolean use(Codes.Compared compared) {
    return codes.use(compared);
  }

  void giveBack(Codes.Compared compared) {
    codes.giveBack(compared);
  }

  private CodeCheck noted(
      StepContext context, String who, CodeSpec spec, Secret typed, CodeCheck check) {
    if (!(check instanceof CodeCheck.Blocked)) {
      watch.compared(context, attempt(context, who, spec, typed), check instanceof CodeCheck.Right);
    }
    return check;
  }

  private static LoginAttempt attempt(
      StepContext context, String who, CodeSpec spec, Secret typed) {
    String address = context.visit().origin().address();
    return LoginAttempt.ofCode(context.portal().id(), spec, who, typed, address);
  }
}
