package io.portero.support;

import io.portero.Portero;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/// The whole product on a free port of this machine, with a database of its own.
public final class Server implements AutoCloseable {

  private final ServletWebServerApplicationContext context;
  private final Map<String, Object> settings;

  private Server(ServletWebServerApplicationContext context, Map<String, Object> settings) {
    this.context = context;
    this.settings = Map.copyOf(settings);
  }

  /// Starts with the portals of this repository, captcha and limits off unless `settings` say otherwise.
  public static Server start(TestDatabase database, Map<String, Object> settings) {
    return start(database, settings, null);
  }

  public static Server start(TestDatabase database) {
    return start(database, Map.of());
  }

  /// The same with a clock that the test moves; null: the real one.
  public static Server start(
      TestDatabase database, Map<String, Object> settings, @Nullable Clock clock) {
    return run(settingsFor(database, settings), clock, null);
  }

  /// The same, with somebody who hears what it asks the database.
  public static Server heard(
      TestDatabase database, Map<String, Object> settings, Clock clock, QueryLog queries) {
    return run(settingsFor(database, settings), clock, queries);
  }

  private static Map<String, Object> settingsFor(
      TestDatabase database, Map<String, Object> settings) {
    Map<String, Object> all = new HashMap<>(database.properties());
    all.put("portero.portals", "portals");
    all.put("portero.data", folderOf(database));
    all.put("portero.captcha", "none");
    all.put("portero.limits", "off");
    all.put("portero.internal.recovery-millis", "0"); // a test's clock stands still
    all.putAll(settings);
    return all;
  }

  /// Another node of this installation, with the same database and keys, that runs beside this one.
  public Server another(Map<String, Object> otherwise, @Nullable Clock clock) {
    Map<String, Object> all = new HashMap<>(settings);
    all.putAll(otherwise);
    return run(all, clock, null);
  }

  /// Whoever starts on the same database has the same keys.
  private static String folderOf(TestDatabase database) {
    String name = database.database().url().replaceAll("\\?.*", "").replaceAll(".*/", "");
    return "target/test-data/" + ProcessHandle.current().pid() + "-" + name;
  }

  private static Server run(
      Map<String, Object> settings, @Nullable Clock clock, @Nullable QueryLog queries) {
    SpringApplication portero = new SpringApplication(Portero.class);
    if (clock != null) {
      portero.addInitializers(
          context -> context.getBeanFactory().registerSingleton("testClock", clock));
    }
    if (queries != null) {
      portero.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(queries));
    }
    String[] args =
        Stream.concat(
                Stream.of("--server.port=0"),
                settings.entrySet().stream().map(e -> "--" + e.getKey() + "=" + e.getValue()))
            .toArray(String[]::new);
    return new Server((ServletWebServerApplicationContext) portero.run(args), settings);
  }

  public URI url() {
    return URI.create(
        "http://localhost:" + Optional.ofNullable(context.getWebServer()).orElseThrow().getPort());
  }

  /// A bean of the running server, to arrange what a test needs.
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public <T> T bean(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  /// Somebody with a browser without JavaScript.
  public Person person() {
    return new Person(this);
  }

  @Override
  public void close() {
    context.close();
  }
}
