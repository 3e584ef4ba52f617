package io.portero.guard;

import io.portero.shared.PortalId;
import org.springframework.stereotype.Component;

/// How many SMS may leave for a portal in a day (security.md 3). Each one costs money, and there are people who earn by having
/// them sent to numbers of theirs; limits for each person and number do not stop somebody who has many.
///
/// A day is 24 hours from its first SMS: midnight gives no second helping.
@Component
public class SmsCap {

  /// The alarm of a day whose SMS are used up. It says that something is wrong, not that anybody guesses.
  static final CounterKey ALARM = CounterKey.whole("sms");

  private final RateLimiter rateLimiter;
  private final Alarms alarms;
  private final GuardSettings settings;

  SmsCap(RateLimiter rateLimiter, Alarms alarms, GuardSettings settings) {
    this.rateLimiter = rateLimiter;
    this.alarms = alarms;
    this.settings = settings;
  }

  public enum Verdict {
    GOES,
    /// It stays, and is the first of its day that does.
    FIRST_TO_STAY,
    STAYS
  }

  /// Counts an SMS in the caller's transaction, so that it counts if and only if it is sent. Those of the same moment wait for one
  /// another, so never more than `perDay` go.
  public Verdict count(PortalId portal, int perDay) {
    RateLimiter.Use use = rateLimiter.use(Limit.SMS, portal.value(), perDay);
    if (use.number() <= perDay || settings.limitsAreOff()) {
      return Verdict.GOES;
    }
    Alarm alarm = new Alarm(Alarm.What.SMS_USED_UP, perDay, perDay);
    return alarms.raise(portal, ALARM, alarm, "", use.ends())
        ? Verdict.FIRST_TO_STAY
        : Verdict.STAYS;
  }

  /// Whether the next one would stay; counts nothing.
  public boolean isReached(PortalId portal, int perDay) {
    return !settings.limitsAreOff() && rateLimiter.used(Limit.SMS, portal.value()) >= perDay;
  }
}
