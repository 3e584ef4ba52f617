package io.portero.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Seals every five seconds: that long at most a row that is removed past the database's triggers is not missed.
@Configuration(proxyBeanMethods = false)
class AuditSealingTask {

  private static final int SECONDS = 5;

  @Bean
  RecurringTask<Void> auditSealing(Sealer sealer) {
    return Tasks.recurring("audit-sealing", FixedDelay.ofSeconds(SECONDS))
        .execute((_, _) -> sealer.run());
  }
}
