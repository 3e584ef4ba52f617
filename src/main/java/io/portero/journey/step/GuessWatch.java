package io.portero.journey.step;

import io.portero.audit.Audit;
import io.portero.audit.AuditEvent;
import io.portero.audit.AuditRecord;
import io.portero.guard.Alarm;
import io.portero.guard.LoginAttempt;
import io.portero.guard.SprayDetector;
import io.portero.journey.StepContext;
import io.portero.shared.Origin;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Tells the watch over the whole portal of each guess, and the operator of what it finds: one row of the record and one line of
/// the log for each alarm, without the secret, and without whose it would have been.
@Component
class GuessWatch {

  private static final Logger LOG = LoggerFactory.getLogger(GuessWatch.class);

  private final SprayDetector sprayDetector;
  private final Audit audit;

  GuessWatch(SprayDetector sprayDetector, Audit audit) {
    this.sprayDetector = sprayDetector;
    this.audit = audit;
  }

  /// How long to wait before comparing; zero if there is nothing to wait for.
  Duration hold(LoginAttempt attempt) {
    return sprayDetector.hold(attempt);
  }

  /// Call this for every guess that was compared, whoever it was for.
  void compared(StepContext context, LoginAttempt attempt, boolean right) {
    if (right) {
      sprayDetector.right(attempt);
    } else {
      sprayDetector.wrong(attempt).forEach(alarm -> tell(context, alarm));
    }
  }

  private void tell(StepContext context, Alarm alarm) {
    String what = alarm.what().word();
    Origin origin = context.visit().origin();
    audit.record(
        new AuditRecord(
            AuditEvent.GUESSING_ALARM,
            context.portal().id(),
            null,
            what,
            origin,
            Map.of("people", "" + alarm.people(), "limit", "" + alarm.limit())));
    LOG.warn(
        "Guessing at portal {}: {}, {} people within an hour (limit {}), last from {}",
        context.portal().id(),
        what,
        alarm.people(),
        alarm.limit(),
        origin.address());
  }
}
