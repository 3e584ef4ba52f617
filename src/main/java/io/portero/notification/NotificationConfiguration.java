package io.portero.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.portero.shared.Channel;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Chooses each channel's sender, and wakes the workers now and then even if nothing else does: for second attempts, and for messages that
/// another process wrote.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SmtpSettings.class, SmsSettings.class})
class NotificationConfiguration {

  /// How long an ended row stays without its words.
  private static final Duration MEMORY = Duration.ofDays(30);

  @Bean
  MessageProviders providers(SmtpSettings smtp, SmsSettings sms, ObjectProvider<Mailbox> mailbox) {
    return new MessageProviders(
        smtp.isPresent(), sms.isPresent(), mailbox.getIfAvailable() != null);
  }

  @Bean
  Sender emailSender(SmtpSettings smtp, ObjectProvider<Mailbox> mailbox, Clock clock) {
    return smtp.isPresent()
        ? new SmtpSender(smtp, clock)
        : mailboxOrNothing(Channel.EMAIL, mailbox);
  }

  @Bean
  Sender smsSender(SmsSettings sms, ObjectProvider<Mailbox> mailbox) {
    return sms.isPresent() ? new SmsGateway(sms) : mailboxOrNothing(Channel.SMS, mailbox);
  }

  @Bean
  RecurringTask<Void> outboxTask(OutboxWorkers workers) {
    return Tasks.recurring("outbox", FixedDelay.ofSeconds(5)).execute((_, _) -> workers.wake());
  }

  @Bean
  RecurringTask<Void> outboxCleanupTask(Outbox outbox, Clock clock) {
    return Tasks.recurring("outbox-cleanup", FixedDelay.ofHours(1))
        .execute((_, _) -> outbox.deleteEndedBefore(clock.instant().minus(MEMORY)));
  }

  private static Sender mailboxOrNothing(Channel channel, ObjectProvider<Mailbox> mailbox) {
    Mailbox present = mailbox.getIfAvailable();
    return present == null ? new UnconfiguredSender(channel) : present.sender(channel);
  }
}
