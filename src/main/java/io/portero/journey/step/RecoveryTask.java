package io.portero.journey.step;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives the recovery worker its place in the scheduler; a request that fails is tried again.
@Configuration(proxyBeanMethods = false)
class RecoveryTask {

  @Bean
  Task<RecoveryRequest> recoveryRequests(RecoveryWorker worker, TransactionTemplate transaction) {
    return Tasks.oneTime(Recoveries.TASK)
        .execute((instance, _) ->
            transaction.executeWithoutResult(_ -> worker.handle(instance.getData())));
  }
}
