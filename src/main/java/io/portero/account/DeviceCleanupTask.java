package io.portero.account;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Removes devices whose time is over, every hour; they are known no more before that.
@Configuration(proxyBeanMethods = false)
class DeviceCleanupTask {

  @Bean
  RecurringTask<Void> knownDeviceCleanup(KnownDevices devices) {
    return Tasks.recurring("known-device-cleanup", FixedDelay.ofHours(1))
        .execute((_, _) -> devices.deleteExpired());
  }
}
