package io.portero.journey.step;

import io.portero.audit.Audit;
import io.portero.audit.Event;
import io.portero.guard.Alarm;
import io.portero.guard.Guess;
import io.portero.guard.Sprays;
import io.portero.journey.Here;
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

  private final Sprays sprays;
  private final Audit audit;

  GuessWatch(Sprays sprays, Audit audit) {
    this.sprays = sprays;
    this.audit = audit;
  }

  /// How long to wait before comparing; zero if there is nothing to wait for.
  Duration hold(Guess guess) {
    return sprays.hold(guess);
  }

  /// Call this for every guess that was compared, whoever it was for.
  void compared(Here here, Guess guess, boolean right) {
    if (right) {
      sprays.right(guess);
    } else {
      sprays.wrong(guess).forEach(alarm -> tell(here, alarm));
    }
  }

  private void tell(Here here, Alarm alarm) {
    String what = alarm.what().word();
    Origin origin = here.visit().origin();
    audit.record(
        new Event(
            "guessing-alarm",
            here.portal().id(),
            null,
            what,
            origin,
            Map.of("people", "" + alarm.people(), "limit", "" + alarm.limit())));
    LOG.warn(
        "Guessing at portal {}: {}, {} people within an hour (limit {}), last from {}",
        here.portal().id(),
        what,
        alarm.people(),
        alarm.limit(),
        origin.address());
  }
}
