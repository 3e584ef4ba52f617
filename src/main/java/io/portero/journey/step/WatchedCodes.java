package io.portero.journey.step;

import io.portero.guard.Guess;
import io.portero.journey.Here;
import io.portero.portal.CodeSpec;
import io.portero.shared.Secret;
import io.portero.verification.Check;
import io.portero.verification.Codes;
import io.portero.verification.Subject;
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
  Duration hold(Here here, String who, CodeSpec spec, Secret typed) {
    return watch.hold(guess(here, who, spec, typed));
  }

  /// As [Codes#check].
  ///
  /// @param who whose code it is, on whichever journey
  Check check(Here here, Subject subject, String who, CodeSpec spec, Secret typed) {
    return noted(here, who, spec, typed, codes.check(subject, spec, typed));
  }

  /// As [Codes#compare].
  ///
  /// @param who one text for what was typed, as in [#hold]
  Codes.Compared anywhere(Here here, Subject subject, String who, CodeSpec spec, Secret typed) {
    Codes.Compared compared = codes.compare(subject, Claimants.browser(here), spec, typed);
    noted(here, who, spec, typed, compared.check());
    return compared;
  }

  boolean use(Codes.Compared compared) {
    return codes.use(compared);
  }

  void giveBack(Codes.Compared compared) {
    codes.giveBack(compared);
  }

  private Check noted(Here here, String who, CodeSpec spec, Secret typed, Check check) {
    if (!(check instanceof Check.Blocked)) {
      watch.compared(here, guess(here, who, spec, typed), check instanceof Check.Right);
    }
    return check;
  }

  private static Guess guess(Here here, String who, CodeSpec spec, Secret typed) {
    String address = here.visit().origin().address();
    return Guess.ofCode(here.portal().id(), spec, who, typed, address);
  }
}
