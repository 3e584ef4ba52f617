package io.portero.config;

import io.portero.credential.Credentials;
import io.portero.settings.Setting;
import io.portero.settings.Settings;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// People to try the portals with: made at the first start on an empty embedded database, before the first request, and
/// marked, so that production refuses a database where everyone knows a password ([ProductionChecks]).
///
/// `portero.sample-data=true` asks for them on an external database too (tests do), `false` for none.
@Component
class SampleData implements SmartInitializingSingleton, SamplePeople {

  private final Settings settings;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Credentials credentials;
  private final SampleAccounts people;

  SampleData(
      Settings settings,
      JdbcClient jdbc,
      TransactionTemplate transactions,
      Credentials credentials,
      SampleAccounts people) {
    this.settings = settings;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.credentials = credentials;
    this.people = people;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (isWanted() && isEmpty()) {
      make();
    }
  }

  @Override
  public List<String> lines() {
    return isMarked() ? people.lines() : List.of();
  }

  private void make() {
    var password = credentials.hash(SampleAccounts.PASSWORD);
    var pin = credentials.hash(SampleAccounts.PIN);
    transactions.executeWithoutResult(_ -> {
      if (mark()) {
        people.make(password, pin);
      }
    });
  }

  /// Of two nodes that start at once, one marks.
  private boolean mark() {
    return jdbc.sql("update installation set sample_data = true where not sample_data").update()
        == 1;
  }

  private boolean isMarked() {
    return jdbc.sql("select sample_data from installation").query(Boolean.class).single();
  }

  private boolean isEmpty() {
    return jdbc.sql(
            """
            select not sample_data and not exists (select from account) and not exists (select from member)
            from installation
            """)
        .query(Boolean.class)
        .single();
  }

  private boolean isWanted() {
    String embedded = String.valueOf(!settings.has(Setting.DB_URL));
    return !settings.mode().isProduction()
        && settings.text(Setting.SAMPLE_DATA, embedded).equals("true");
  }
}
