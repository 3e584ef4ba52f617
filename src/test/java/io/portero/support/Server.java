package io.portero.support;

import io.portero.Portero;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/// The whole product on a free port of this machine, with a database of its own.
public final class Server implements AutoCloseable {

  private final ServletWebServerApplicationContext context;

  private Server(ServletWebServerApplicationContext context) {
    this.context = context;
  }

  /// Starts with sample portals and people, captcha and limits off unless `settings` say otherwise.
  public static Server start(TestDatabase database, Map<String, Object> settings) {
    Map<String, Object> all = new HashMap<>(database.properties());
    all.put("server.port", "0");
    all.put("portero.portals", "portals");
    all.put("portero.data", "target/test-data/" + java.util.UUID.randomUUID());
    all.put("portero.captcha", "none");
    all.put("portero.limits", "off");
    all.putAll(settings);
    String[] args =
        all.entrySet().stream()
            .map(e -> "--" + e.getKey() + "=" + e.getValue())
            .toArray(String[]::new);
    return new Server(
        (ServletWebServerApplicationContext) SpringApplication.run(Portero.class, args));
  }

  public static Server start(TestDatabase database) {
    return start(database, Map.of());
  }

  public URI url() {
    return URI.create(
        "http://localhost:" + Optional.ofNullable(context.getWebServer()).orElseThrow().getPort());
  }

  /// A bean of the running server, to arrange what a test needs.
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
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
