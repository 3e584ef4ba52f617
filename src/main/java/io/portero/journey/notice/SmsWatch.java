package io.portero.journey.notice;

import io.portero.audit.Audit;
import io.portero.audit.AuditEvent;
import io.portero.audit.AuditRecord;
import io.portero.guard.SmsCap;
import io.portero.notification.SmsAllowance;
import io.portero.portal.Portal;
import io.portero.shared.Origin;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Lets no more SMS leave than the portal says, and tells the operator when a day's are used up: one row of the record and one line
/// of the log for each such day.
@Component
class SmsWatch implements SmsAllowance {

  private static final Logger LOG = LoggerFactory.getLogger(SmsWatch.class);

  private final SmsCap cap;
  private final Audit audit;

  SmsWatch(SmsCap cap, Audit audit) {
    this.cap = cap;
    this.audit = audit;
  }

  @Override
  public boolean admits(Portal portal) {
    SmsCap.Verdict verdict = cap.count(portal.id(), perDay(portal));
    if (verdict == SmsCap.Verdict.FIRST_TO_STAY) {
      tell(portal);
    }
    return verdict == SmsCap.Verdict.GOES;
  }

  /// Whether the next SMS would stay.
  boolean isUsedUp(Portal portal) {
    return cap.isReached(portal.id(), perDay(portal));
  }

  private void tell(Portal portal) {
    int limit = perDay(portal);
    audit.record(
        new AuditRecord(
            AuditEvent.SMS_ALARM,
            portal.id(),
            null,
            "used-up",
            Origin.NONE,
            Map.of("limit", "" + limit)));
    LOG.warn(
        "SMS of portal {}: the {} of this day are used up, mails still go", portal.id(), limit);
  }

  private static int perDay(Portal portal) {
    return portal.organisation().mail().smsPerDay();
  }
}
