package io.portero.account;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Removes sessions whose time is over; they open nothing before that.
@Configuration(proxyBeanMethods = false)
class SessionCleanupTask {

  private static final int MINUTES = 10;

  @Bean
  RecurringTask<Void> expiredSessions(Sessions sessions) {
    return Tasks.recurring("session-cleanup", FixedDelay.ofMinutes(MINUTES))
        .execute((_, _) -> sessions.deleteExpired());
  }
}
