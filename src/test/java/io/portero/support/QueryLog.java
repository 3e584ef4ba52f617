package io.portero.support;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// Hears what a server asks its database: every statement, in order, and every commit. What threads in the background ask is
/// left out: only requests count.
public final class QueryLog implements BeanPostProcessor {

  private final List<String> heard = new ArrayList<>();

  /// @param statements each of them, as it was prepared, @param writes transactions that wrote something, those of single statements
  /// included: each waits for the disk
  public record Cost(List<String> statements, int writes) {}

  private static final String COMMIT = "commit";
  private static final Pattern WRITING = Pattern.compile("(?i)\\b(insert|update|delete)\\b");

  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof HikariDataSource pool) {
      pool.setDataSource(new Listening(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword()));
    }
    return bean;
  }

  /// What was asked while `work` ran.
  public Cost during(Runnable work) {
    synchronized (heard) {
      heard.clear();
    }
    work.run();
    synchronized (heard) {
      return new Cost(heard.stream().filter(line -> !line.equals(COMMIT)).toList(), writes());
    }
  }

  private int writes() {
    int writes = 0;
    boolean wrote = false;
    for (String line : heard) {
      if (line.equals(COMMIT)) {
        writes += wrote ? 1 : 0;
        wrote = false;
      } else {
        wrote |= WRITING.matcher(line).find();
      }
    }
    return writes;
  }

  private void hear(String line) {
    if (Thread.currentThread().getName().contains("tomcat")
        || Thread.currentThread().getName().contains("http")) {
      synchronized (heard) {
        heard.add(line);
      }
    }
  }

  private final class Listening extends AbstractDataSource {

    private final String url;
    private final String user;
    private final String password;

    Listening(String url, String user, String password) {
      this.url = url;
      this.user = user;
      this.password = password;
    }

    @Override
    public Connection getConnection() throws SQLException {
      return getConnection(user, password);
    }

    @Override
    public Connection getConnection(String who, String secret) throws SQLException {
      return listened(DriverManager.getConnection(url, who, secret));
    }
  }

  private Connection listened(Connection real) {
    return proxy(
        Connection.class,
        (_, method, args) -> {
          if (method.getName().equals("commit")) {
            hear(COMMIT);
          }
          Object result = call(real, method, args);
          return result instanceof PreparedStatement statement
              ? listened(statement, String.valueOf(args[0]), real)
              : result;
        });
  }

  private PreparedStatement listened(PreparedStatement real, String sql, Connection connection) {
    return proxy(
        PreparedStatement.class,
        (_, method, args) -> {
          if (method.getName().startsWith("execute")) {
            hear(sql);
            if (connection.getAutoCommit()) {
              hear(COMMIT);
            }
          }
          return call(real, method, args);
        });
  }

  private static Object call(Object real, java.lang.reflect.Method method, Object[] args)
      throws Throwable {
    try {
      return method.invoke(real, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
