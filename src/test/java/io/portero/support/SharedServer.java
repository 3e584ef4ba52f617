package io.portero.support;

import io.portero.shared.PortalId;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One server for all the test classes that want the same settings: the first one starts it, and it ends after the
/// last. Each test brings people of its own, so that none sees another's.
///
/// ```java
/// @RegisterExtension static final SharedServer SERVER = SharedServer.open();
/// ```
public final class SharedServer implements BeforeAllCallback {

  private static final Namespace ALL = Namespace.create(SharedServer.class);

  private final Map<String, Object> settings;
  private @Nullable Running running;

  private SharedServer(Map<String, Object> settings) {
    this.settings = settings;
  }

  /// Captcha and limits off.
  public static SharedServer open() {
    return new SharedServer(Map.of());
  }

  /// Captcha on, limits off: for those who walk through the same doors many times.
  public static SharedServer withCaptcha() {
    return new SharedServer(Map.of("portero.captcha", "on"));
  }

  /// As an installation in use has it: captcha and limits on.
  public static SharedServer guarded() {
    return new SharedServer(Map.of("portero.captcha", "on", "portero.limits", "on"));
  }

  /// Limits on, captcha off, behind a proxy on this machine: for those who come from many addresses ([Person#from]).
  public static SharedServer watched() {
    return new SharedServer(Map.of("portero.limits", "on", "portero.proxies", "127.0.0.1"));
  }

  /// With settings of its own.
  public static SharedServer with(Map<String, Object> settings) {
    return new SharedServer(settings);
  }

  private record Running(TestDatabase database, Server server, SettableClock clock)
      implements AutoCloseable {

    static Running start(Map<String, Object> settings) {
      TestDatabase database = TestDatabase.fresh();
      SettableClock clock = SettableClock.atSomeMorning();
      return new Running(database, Server.start(database, settings, clock), clock);
    }

    @Override
    public void close() {
      server.close();
      database.close();
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    running =
        context
            .getRoot()
            .getStore(ALL)
            .computeIfAbsent(settings, _ -> Running.start(settings), Running.class);
  }

  private Running running() {
    return Objects.requireNonNull(running, "not started: is the field static and registered?");
  }

  public Server server() {
    return running().server;
  }

  /// The server's clock. Whoever moves it goes on with pages opened after that.
  public SettableClock clock() {
    return running().clock;
  }

  public Person person() {
    return server().person();
  }

  public Inbox inbox() {
    return new Inbox(server());
  }

  public Sample sample() {
    return new Sample(server());
  }

  public JdbcClient sql() {
    return server().bean(JdbcClient.class);
  }

  /// How many rows a query counts.
  public long count(String sql, Object... params) {
    return sql().sql(sql).params(params).query(Long.class).single();
  }

  public static PortalId portal(String id) {
    return new PortalId(id);
  }
}
