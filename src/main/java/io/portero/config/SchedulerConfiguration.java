package io.portero.config;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/// db-scheduler with every [Task] bean. What is scheduled inside a transaction exists only if that commits.
/// `portero.scheduler=false` leaves the work to other processes.
@Configuration(proxyBeanMethods = false)
class SchedulerConfiguration {

  private static final Duration POLLING = Duration.ofSeconds(2);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final int THREADS = 4;

  @Bean(destroyMethod = "")
  Scheduler scheduler(DataSource dataSource, List<Task<?>> tasks, Clock clock) {
    List<Task<?>> onDemand =
        tasks.stream().filter(task -> !(task instanceof RecurringTask<?>)).toList();
    return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), onDemand)
        .startTasks(recurring(tasks))
        .clock(clock::instant)
        .pollingInterval(POLLING)
        .heartbeatInterval(HEARTBEAT)
        .threads(THREADS)
        .pollUsingLockAndFetch(0.5, 1)
        .build();
  }

  @Bean
  @ConditionalOnProperty(name = "portero.scheduler", havingValue = "true", matchIfMissing = true)
  SchedulerLifecycle schedulerLifecycle(Scheduler scheduler) {
    return new SchedulerLifecycle(scheduler);
  }

  private static List<RecurringTask<?>> recurring(List<Task<?>> tasks) {
    return tasks.stream()
        .filter(RecurringTask.class::isInstance)
        .<RecurringTask<?>>map(task -> (RecurringTask<?>) task)
        .toList();
  }
}
