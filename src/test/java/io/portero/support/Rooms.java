package io.portero.support;

import io.portero.shared.Keys;
import java.time.Clock;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Some rooms on a real database, wired as the server wires them, without a server: for tests of what happens between them.
public final class Rooms implements AutoCloseable {

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  public Rooms(TestDatabase database, Clock clock) {
    context.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
    context.registerBean(JdbcClient.class, database::jdbc);
    context.registerBean(TransactionTemplate.class, database::transactions);
    context.registerBean(Clock.class, () -> clock);
    context.registerBean(Keys.class, SomeKeys::one);
  }

  /// @param names of packages below `io.portero`
  public Rooms opened(String... names) {
    for (String name : names) {
      context.scan("io.portero." + name);
    }
    return this;
  }

  public <T> Rooms with(Class<T> type, T bean) {
    context.registerBean(type, () -> bean);
    return this;
  }

  /// Beans that Spring makes, of rooms that are not opened whole.
  public Rooms withTypes(Class<?>... types) {
    context.register(types);
    return this;
  }

  public Rooms furnished() {
    context.refresh();
    return this;
  }

  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
