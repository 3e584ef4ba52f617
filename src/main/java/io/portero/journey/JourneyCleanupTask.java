package io.portero.journey;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What was typed does not stay: expired journeys are deleted every ten minutes.
@Configuration(proxyBeanMethods = false)
class JourneyCleanupTask {

  private static final int MINUTES = 10;

  @Bean
  Task<Void> expiredJourneys(JourneyErasure erasure) {
    return Tasks.recurring("expired-journeys", FixedDelay.ofMinutes(MINUTES))
        .execute((_, _) -> erasure.eraseExpired());
  }
}
