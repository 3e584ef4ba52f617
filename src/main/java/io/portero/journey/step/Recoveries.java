package io.portero.journey.step;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.portero.journey.Fact;
import io.portero.journey.Here;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import org.springframework.stereotype.Component;

/// Writes down that a recovery was asked for, in the transaction of the answer. Whether there is such an account is
/// the worker's business ([RecoveryWorker]), so that the answer takes as long for the one as for the other.
@Component
class Recoveries {

  static final TaskDescriptor<RecoveryRequest> TASK =
      TaskDescriptor.of("recovery-request", RecoveryRequest.class);

  private final Later later;
  private final Clock clock;

  Recoveries(Later later, Clock clock) {
    this.later = later;
    this.clock = clock;
  }

  void ask(Here here, Fact.Asked asked) {
    RecoveryRequest request =
        new RecoveryRequest(
            here.portal().id().value(),
            here.plan().version(),
            here.journey().step(),
            new RecoveryRequest.Who(asked.kind(), new HashMap<>(asked.typed()), asked.email()),
            here.language().code(),
            here.visit().origin().address(),
            clock.instant(),
            Claimants.browser(here));
    later.soon(TASK, request);
  }

  /// Handles a request after a while.
  void later(RecoveryRequest request, Duration wait) {
    later.after(wait, TASK, request);
  }
}
