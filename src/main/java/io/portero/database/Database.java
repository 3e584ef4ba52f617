package io.portero.database;

import com.zaxxer.hikari.HikariDataSource;
import io.portero.shared.Refusal;
import io.portero.shared.Secret;
import io.portero.shared.SecretFile;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL: where it is and how to get in.
///
/// @param url JDBC address
public record Database(String url, String user, Secret password) {

  private static final Pattern FORM =
      Pattern.compile("jdbc:postgresql:(//[^/:]+(:\\d+)?(,[^/]+)?/)?[^/:]+");

  /// How long a request waits for rows that somebody else has locked. Nothing holds them for a second, so who waits longer queues behind many,
  /// or behind something that hangs; to wait on would only take connections from those who wait for nothing.
  private static final Duration LOCK_PATIENCE = Duration.ofSeconds(5);

  /// The operator's own database, by `PORTERO_DB_URL`, `PORTERO_DB_USER` and `PORTERO_DB_PASSWORD` or
  /// `PORTERO_DB_PASSWORD_FILE`.
  ///
  /// @param setting the value of a setting, or null
  /// @return empty when no address is set: then the embedded one is meant
  /// @throws Refusal when the settings do not make sense
  public static Optional<Database> external(Function<String, @Nullable String> setting) {
    var url = text(setting, "PORTERO_DB_URL");
    if (url.isEmpty()) {
      return Optional.empty();
    }
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new Refusal(
          "PORTERO_DB_URL must begin with jdbc:postgresql:, such as jdbc:postgresql://host:5432/portero",
          "PORTERO_DB_URL debe empezar por jdbc:postgresql:, por ejemplo jdbc:postgresql://host:5432/portero");
    }
    return Optional.of(new Database(url, text(setting, "PORTERO_DB_USER"), password(setting)));
  }

  /// Its address for people: what stands behind the `?` may be a secret.
  public String shown() {
    return url.replaceAll("\\?.*", "");
  }

  boolean hasForm() {
    return FORM.matcher(shown()).matches();
  }

  /// A pool for requests; the caller closes it. What they ask is found by an index whatever the value, so that each connection plans a statement
  /// once, where PostgreSQL would plan some again at every call, for longer than they run; and never by reading a whole table, which is the
  /// better plan only while the table is small, and would be kept when it no longer is.
  public HikariDataSource poolForRequests(int connections) {
    HikariDataSource pool = pool(connections);
    pool.setConnectionInitSql(
        "set lock_timeout = "
            + LOCK_PATIENCE.toMillis()
            + "; set plan_cache_mode = force_generic_plan; set enable_seqscan = off");
    return pool;
  }

  /// A pool of at most `connections`; the caller closes it.
  public HikariDataSource pool(int connections) {
    var pool = new HikariDataSource();
    pool.setPoolName("portero");
    pool.setJdbcUrl(url);
    pool.setUsername(user);
    pool.setPassword(password.reveal());
    pool.setMaximumPoolSize(connections);
    pool.setMinimumIdle(1);
    pool.setConnectionTimeout(5_000);
    return pool;
  }

  private static Secret password(Function<String, @Nullable String> setting) {
    var file = text(setting, "PORTERO_DB_PASSWORD_FILE");
    return Secret.of(
        file.isEmpty()
            ? text(setting, "PORTERO_DB_PASSWORD")
            : SecretFile.read("PORTERO_DB_PASSWORD_FILE", file));
  }

  private static String text(Function<String, @Nullable String> setting, String name) {
    var value = setting.apply(name);
    return value == null ? "" : value.strip();
  }
}
