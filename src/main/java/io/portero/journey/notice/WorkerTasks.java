package io.portero.journey.notice;

import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives the workers of what was put off by [WorkerQueue] their place in the scheduler, each in a transaction; what fails is tried
/// again.
@Configuration(proxyBeanMethods = false)
class WorkerTasks {

  /// What is waited for is a mail that somebody looks out for; most failures are rows that are locked, or a database that comes back.
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

  private static final double LONGER = 2;

  @Bean
  Task<RecoveryRequest> recoveryRequests(RecoveryWorker worker, TransactionTemplate transaction) {
    return task(RecoveryRequests.TASK, transaction, worker::handle);
  }

  @Bean
  Task<SignInNotice> signInNotices(SignInNoticeWorker worker, TransactionTemplate transaction) {
    return task(SignInNotices.TASK, transaction, worker::handle);
  }

  private static <T> Task<T> task(
      TaskDescriptor<T> descriptor, TransactionTemplate transaction, Consumer<T> worker) {
    return Tasks.oneTime(descriptor)
        .onFailure(new ExponentialBackoffFailureHandler<>(FIRST_PAUSE, LONGER))
        .execute((instance, _) ->
            transaction.executeWithoutResult(_ -> worker.accept(instance.getData())));
  }
}
