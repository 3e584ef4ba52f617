package io.portero.journey.notice;

import io.portero.journey.Fact;
import io.portero.journey.StepContext;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import org.springframework.stereotype.Component;

/// Writes down that a recovery was asked for, in the transaction of the answer. Whether there is such an account is
/// the worker's business ([RecoveryWorker]), so that the answer takes as long for the one as for the other.
@Component
public class RecoveryRequests {

  static final String KIND = "recovery-request";

  private final WorkerQueue queue;
  private final Clock clock;

  RecoveryRequests(WorkerQueue queue, Clock clock) {
    this.queue = queue;
    this.clock = clock;
  }

  public void ask(StepContext context, Fact.Asked asked) {
    RecoveryRequest request =
        new RecoveryRequest(
            context.portal().id().value(),
            context.plan().version(),
            context.journey().step(),
            new RecoveryRequest.Who(asked.kind(), new HashMap<>(asked.typed()), asked.email()),
            context.language().code(),
            context.visit().origin().address(),
            clock.instant(),
            context.visit().browserKey());
    queue.soon(KIND, request);
  }

  /// Handles a request after a while.
  void later(RecoveryRequest request, Duration wait) {
    queue.after(wait, KIND, request);
  }
}
