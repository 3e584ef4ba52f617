package io.portero.journey.step;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives the worker of sign-in notices its place in the scheduler; a notice that fails is tried again.
@Configuration(proxyBeanMethods = false)
class SignInNoticeTask {

  @Bean
  Task<SignInNotice> signInNotices(SignInNoticeWorker worker, TransactionTemplate transaction) {
    return Tasks.oneTime(SignInNotices.TASK)
        .execute((instance, _) ->
            transaction.executeWithoutResult(_ -> worker.handle(instance.getData())));
  }
}
