package io.portero.cli;

import io.portero.key.InstallationKeys;
import io.portero.key.KeyRing;
import io.portero.key.KeySource;
import io.portero.settings.Setting;
import io.portero.settings.Settings;
import io.portero.shared.Addresses;
import io.portero.shared.Wake;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Spring's context for a command that needs several rooms: no web server, no background work, one connection, and only the beans that
/// the command asks for are made.
///
/// What it sends stands in the outbox; the server sends it.
final class CommandContext implements AutoCloseable {

  private static final Pattern SERVER_ONLY =
      Pattern.compile("io\\.portero\\.(web|config|cli)\\..*|io\\.portero\\.[A-Z].*");

  private final CommandDatabase database;
  private final SingleConnectionDataSource connection;
  private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();

  private CommandContext(CommandDatabase database) {
    this.database = database;
    var at = database.at();
    this.connection =
        new SingleConnectionDataSource(at.url(), at.user(), at.password().reveal(), true);
  }

  /// For a command that looks at no portal.
  static CommandContext open(InstallationOption installation, String work) {
    return open(installation, Path.of("portals"), work);
  }

  /// @param work what to tell someone who wants the data folder meanwhile
  static CommandContext open(InstallationOption installation, Path portals, String work) {
    return on(CommandDatabase.open(installation, work), installation.data(), portals);
  }

  /// Closes the database with itself.
  static CommandContext on(CommandDatabase database, Path data, Path portals) {
    CommandContext context = new CommandContext(database);
    try {
      context.fill(data, portals);
      return context;
    } catch (RuntimeException e) {
      context.close();
      throw e;
    }
  }

  <T> T bean(Class<T> type) {
    return beans.getBean(type);
  }

  private void fill(Path data, Path portals) {
    Settings settings = InstallationOption.settings();
    Map<String, Object> properties = new HashMap<>(settings.properties());
    properties.put(Setting.DATA.property(), data.toString());
    properties.put(Setting.PORTALS.property(), portals.toString());
    beans
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("command", properties));
    beans.registerBean(
        KeySource.class,
        () ->
            KeySource.of(
                settings.text(Setting.KEY, ""), settings.text(Setting.KEY_FILE, ""), data));
    beans.registerBean(
        KeyRing.class,
        () -> beans.getBean(InstallationKeys.class).use(beans.getBean(KeySource.class)));
    beans.registerBean(Clock.class, Clock::systemUTC);
    beans.registerBean(DataSource.class, () -> connection);
    beans.registerBean(JdbcClient.class, () -> JdbcClient.create(connection));
    beans.registerBean(
        PlatformTransactionManager.class, () -> new DataSourceTransactionManager(connection));
    beans.registerBean(
        TransactionTemplate.class,
        () -> new TransactionTemplate(beans.getBean(PlatformTransactionManager.class)));
    beans.registerBean(Addresses.class, () -> this::address);
    beans.registerBean(Wake.class, () -> _ -> {});
    var rooms = new ClassPathBeanDefinitionScanner(beans);
    rooms.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE); // as the server
    rooms.addExcludeFilter(new RegexPatternTypeFilter(SERVER_ONLY));
    rooms.scan("io.portero");
    beans.addBeanFactoryPostProcessor(factory -> {
      for (String name : factory.getBeanDefinitionNames()) {
        BeanDefinition bean = factory.getBeanDefinition(name);
        bean.setLazyInit(bean.getRole() == BeanDefinition.ROLE_APPLICATION);
      }
    });
    beans.refresh();
  }

  /// What the operator says, else where the server was last reached, else where it usually is.
  private String address() {
    String last =
        bean(JdbcClient.class).sql("select address from installation").query(String.class).single();
    String usual = last.isEmpty() ? "http://localhost:8080" : last;
    return beans.getEnvironment().getProperty(Setting.URL.property(), usual);
  }

  @Override
  public void close() {
    try (database;
        beans) {
      connection.destroy();
    }
  }
}
