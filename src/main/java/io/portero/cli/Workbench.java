package io.portero.cli;

import io.portero.key.InstallationKeys;
import io.portero.key.KeyRing;
import io.portero.key.KeySource;
import io.portero.settings.Setting;
import io.portero.settings.Settings;
import io.portero.shared.Addresses;
import io.portero.shared.Wake;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The rooms on a bench, for commands that need several of them: no web server, no background work, one connection, and
/// only the parts that a command asks for are put together.
///
/// What it sends stands in the outbox; the server sends it.
final class Workbench implements AutoCloseable {

  private static final Pattern SERVER_ONLY =
      Pattern.compile("io\\.portero\\.(web|config|cli)\\..*|io\\.portero\\.[A-Z].*");
  private static final Pattern CLOCK = Pattern.compile("io\\.portero\\.config\\.ClockConfig");

  private final CommandDatabase database;
  private final SingleConnectionDataSource connection;
  private final AnnotationConfigApplicationContext parts = new AnnotationConfigApplicationContext();

  private Workbench(CommandDatabase database) {
    this.database = database;
    var at = database.at();
    this.connection =
        new SingleConnectionDataSource(at.url(), at.user(), at.password().reveal(), true);
  }

  /// @param work what to tell someone who wants the data folder meanwhile
  static Workbench open(Installation installation, Path portals, String work) {
    return on(CommandDatabase.open(installation, work), installation.data(), portals);
  }

  /// Closes the database with itself.
  static Workbench on(CommandDatabase database, Path data, Path portals) {
    Workbench bench = new Workbench(database);
    try {
      bench.lay(data, portals);
      return bench;
    } catch (RuntimeException e) {
      bench.close();
      throw e;
    }
  }

  <T> T part(Class<T> type) {
    return parts.getBean(type);
  }

  private void lay(Path data, Path portals) {
    Settings settings = Installation.settings();
    Map<String, Object> properties = new HashMap<>(settings.properties());
    properties.put(Setting.DATA.property(), data.toString());
    properties.put(Setting.PORTALS.property(), portals.toString());
    parts
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("command", properties));
    parts.registerBean(
        KeySource.class,
        () ->
            KeySource.of(
                settings.text(Setting.KEY, ""), settings.text(Setting.KEY_FILE, ""), data));
    parts.registerBean(
        KeyRing.class,
        () -> parts.getBean(InstallationKeys.class).use(parts.getBean(KeySource.class)));
    parts.registerBean(DataSource.class, () -> connection);
    parts.registerBean(JdbcClient.class, () -> JdbcClient.create(connection));
    parts.registerBean(
        PlatformTransactionManager.class, () -> new DataSourceTransactionManager(connection));
    parts.registerBean(
        TransactionTemplate.class,
        () -> new TransactionTemplate(parts.getBean(PlatformTransactionManager.class)));
    parts.registerBean(Addresses.class, () -> this::address);
    parts.registerBean(Wake.class, () -> () -> {});
    var rooms = new ClassPathBeanDefinitionScanner(parts);
    rooms.addExcludeFilter(new RegexPatternTypeFilter(SERVER_ONLY));
    rooms.scan("io.portero");
    var beside = new ClassPathBeanDefinitionScanner(parts, false);
    beside.addIncludeFilter(new RegexPatternTypeFilter(CLOCK));
    beside.scan("io.portero.config");
    parts.addBeanFactoryPostProcessor(factory -> {
      for (String name : factory.getBeanDefinitionNames()) {
        BeanDefinition part = factory.getBeanDefinition(name);
        part.setLazyInit(part.getRole() == BeanDefinition.ROLE_APPLICATION);
      }
    });
    parts.refresh();
  }

  /// What the operator says, else where the server was last reached, else where it usually is.
  private String address() {
    String last =
        part(JdbcClient.class).sql("select address from installation").query(String.class).single();
    String usual = last.isEmpty() ? "http://localhost:8080" : last;
    return parts.getEnvironment().getProperty(Setting.URL.property(), usual);
  }

  @Override
  public void close() {
    try (database;
        parts) {
      connection.destroy();
    }
  }
}
