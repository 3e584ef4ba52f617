package io.portero.journey.notice;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks for new alarms in the background, so that nobody who is at the door waits for it.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OperatorContact.class)
class AlarmMailTask {

  @Bean
  RecurringTask<Void> alarmMails(AlarmMails mails, TransactionTemplate transaction) {
    return Tasks.recurring("alarm-mails", FixedDelay.ofSeconds(10))
        .execute((_, _) -> transaction.executeWithoutResult(_ -> mails.tell()));
  }
}
