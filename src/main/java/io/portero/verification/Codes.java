package io.portero.verification;

import io.portero.portal.CodeSpec;
import io.portero.shared.HmacRing;
import io.portero.shared.KeyPurpose;
import io.portero.shared.Keys;
import io.portero.shared.PortalId;
import io.portero.shared.Secret;
import io.portero.shared.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// One-time codes (OTP, out-of-band authenticators of NIST SP 800-63B 5.1.3) by mail and SMS (B6, B7, C4 to C7).
///
/// **The guess budget.** Wrong codes *in a row* are counted for each subject. When they reach `tries`, the code is
/// blocked, and only a new one helps (B7). A new code that is asked for before that goes on counting where the old one
/// stopped: a resend never resets tries. After a block, after a right code and on a new day the count begins again at
/// zero. So a subject never has more than `tries × maxPerDay` comparisons with a code a day: 3 × 10 among 10^6 is
/// 3e-5 for B6. A day is 24 hours from its first code or try. Where a code holds for one journey, each journey is a subject of its own;
/// whoever sends the codes counts them for the person, so that this bounds all of a person's journeys together.
///
/// **Where a code may be typed on any device** (C5), its tries belong to the browser that asked for it, whoever else types: all
/// others share `triesElsewhere` a day. So strangers cannot block the code in its owner's hand, and there are at most
/// `tries × (maxPerDay + 2)` comparisons a day: 5 × 5 among 62^5 is 2.7e-8 for C7. What is counted here is never shown there
/// ([io.portero.guard.CodeAttempts] is).
///
/// **A try is spent before the comparison**, by a statement of its own that holds the row's lock, so that requests at the
/// same moment cannot share one, inside the caller's transaction or without any. The caller must commit whatever the
/// answer is: rolling back a wrong try gives it back.
///
/// **Unknown data costs the same**: the statements are the same when no code exists, tries against nothing included.
@Component
public class Codes {

  /// Stands in an owner between a person and the journey that the code holds for.
  public static final String ON_JOURNEY = "/journey:";

  private static final Duration DAY = Duration.ofDays(1);

  /// Where there is one browser only.
  private static final String OWN = "";

  private final CodeRows rows;
  private final HmacRing hmac;
  private final Clock clock;

  Codes(CodeRows rows, Keys keys, Clock clock) {
    this.rows = rows;
    this.hmac = new HmacRing(keys, KeyPurpose.VERIFICATION_CODE);
    this.clock = clock;
  }

  /// Draws a code for a subject that belongs to one journey.
  public CodeIssue issue(CodeSubject subject, CodeSpec spec) {
    return issue(subject, OWN, spec);
  }

  /// Draws a code. Of several wishes at the same moment exactly one gets it.
  ///
  /// @param asker what the browser that asked alone holds, hashed
  public CodeIssue issue(CodeSubject subject, String asker, CodeSpec spec) {
    Instant now = clock.instant();
    Secret code = Tokens.code(spec.alphabet(), spec.length());
    Instant expiresAt = now.plus(spec.lifetime());
    if (rows.replace(
        subject,
        asker,
        spec,
        hmac.of(parts(subject, code.reveal())),
        now,
        expiresAt,
        now.plus(DAY))) {
      return new CodeIssue.Issued(code, expiresAt);
    }
    CodeState state = state(subject, spec);
    return state.moreToday() ? new CodeIssue.TooSoon(state.untilResend()) : new CodeIssue.NoMore();
  }

  /// Compares a typed code, letter case included; spaces and dashes in it are taken off. A right code is used up.
  public CodeCheck check(CodeSubject subject, CodeSpec spec, Secret typed) {
    Compared compared = compare(subject, OWN, spec, typed);
    return compared.check() instanceof CodeCheck.Right && !use(compared)
        ? new CodeCheck.None(compared.left())
        : compared.check();
  }

  /// A try that was spent.
  ///
  /// @param check [CodeCheck.Right] stands for a code that was right, and is not used up yet
  /// @param left tries after this one
  public record Compared(
      CodeCheck check, int left, CodeSubject subject, String browser, byte[] hmac) {}

  /// Spends a try on a code that may be typed on any device and compares it; a right one is used up by [#use], in the transaction that does
  /// what it allows.
  ///
  /// @param browser that it is typed in, as in [#issue]
  public Compared compare(CodeSubject subject, String browser, CodeSpec spec, Secret typed) {
    Instant now = clock.instant();
    Optional<CodeRow> spent = rows.spendTry(subject, browser, spec, now);
    byte[] expected = spent.map(row -> row.expected(now)).orElse(CodeRow.NOTHING);
    boolean same = hmac.madeWith(expected, parts(subject, tidy(typed.reveal()))) >= 0;
    int left = spent.map(row -> spec.tries() - row.tries()).orElse(0);
    CodeCheck check =
        spent.isEmpty()
            ? new CodeCheck.Blocked()
            : same
                ? new CodeCheck.Right()
                : spent.get().inForce(now) ? new CodeCheck.Wrong(left) : new CodeCheck.None(left);
    return new Compared(check, left, subject, browser, expected);
  }

  /// Uses a right code up. Of any number of simultaneous calls exactly one gets true; none does once it was replaced or ended.
  public boolean use(Compared compared) {
    return rows.useUp(compared.subject(), compared.hmac(), clock.instant());
  }

  /// A right code was not used, for a reason that has nothing to do with it: it stays good, however often that happens.
  public void giveBack(Compared compared) {
    rows.giveBack(compared.subject(), compared.browser(), compared.hmac());
  }

  public CodeState state(CodeSubject subject, CodeSpec spec) {
    Instant now = clock.instant();
    return rows.find(subject)
        .map(row -> row.state(spec, now))
        .orElseGet(() -> new CodeState(false, spec.tries(), Duration.ZERO, spec.maxPerDay() > 0));
  }

  /// Ends the codes of an owner, whatever they are for and on whichever journey. Counters stay.
  public void endAll(PortalId portal, String owner) {
    rows.endAll(portal, owner);
  }

  private static String[] parts(CodeSubject subject, String code) {
    return new String[] {
      subject.portal().value(), subject.purpose(), subject.owner(), subject.boundTo(), code
    };
  }

  private static String tidy(String typed) {
    return typed.length() > 100 ? "" : Tokens.tidy(typed);
  }
}
