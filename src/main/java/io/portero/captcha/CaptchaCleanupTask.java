package io.portero.captcha;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Removes used tokens whose own date refuses them by now, every hour.
@Configuration(proxyBeanMethods = false)
class CaptchaCleanupTask {

  @Bean
  RecurringTask<Void> usedCaptchasTask(ReplayGuard used) {
    return Tasks.recurring("captcha-cleanup", FixedDelay.ofHours(1))
        .execute((_, _) -> used.forgetExpired());
  }
}
