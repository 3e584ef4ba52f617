package io.portero.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What V094 says of accounts that an older Portero closed: whatever closed them, one command lifts it.
class SuspendedByTest {

  private static final UUID NOBODY = UUID.randomUUID();

  private final PGSimpleDataSource older = older();
  private final JdbcClient jdbc = JdbcClient.create(older);

  @Test
  @DisplayName("accounts that were closed before are closed for what lifts it now")
  void upgraded() {
    upTo("093");
    UUID there = member("there", false);
    UUID left = member("left", true);
    UUID both = member("both", true);
    UUID silent = member("silent", true);
    account("open", null, "ACTIVE");
    account("operator", null, "SUSPENDED", "operator");
    account("own", there, "SUSPENDED", "operator");
    account("thawed", member("thawed", false), "SUSPENDED", "left");
    account("left", left, "SUSPENDED", "left");
    account("both", both, "SUSPENDED", "left", "operator");
    account("silent", silent, "SUSPENDED");
    account("gone", NOBODY, "SUSPENDED", "removed");
    upTo("latest");

    Map<String, String> found =
        jdbc
            .sql("select user_name, suspended_by::text as why from account")
            .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    assertThat(found)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "open", "{}",
                "operator", "{OPERATOR}",
                "own", "{OPERATOR}",
                "thawed", "{OPERATOR}",
                "left", "{MEMBER}",
                "both", "{MEMBER,OPERATOR}",
                "silent", "{MEMBER}",
                "gone", "{MEMBER}"));
  }

  private UUID member(String number, boolean frozen) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into member (id, portal, entity, document_type, document_number, issued_on, name, mobile, email, imported_at, frozen_at)
            values (?, 'p', 'e', 'CC', ?, now(), 'Ana', '+573175550142', 'a@correo.example', now(), case when ? then now() end)
            """)
        .params(id, number, frozen)
        .update();
    return id;
  }

  private void account(String name, @Nullable UUID member, String status, String... why) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into account (id, portal, kind, entity, member, name, user_name, email, status, status_before, created_at)
            values (:id, 'p', 'k', 'e', :member, 'Ana', :name, 'a@correo.example', :status,
              case when :status = 'SUSPENDED' then 'ACTIVE' end, now())
            """)
        .param("id", id)
        .param("member", member, Types.OTHER)
        .param("name", name)
        .param("status", status)
        .update();
    for (int n = 0; n < why.length; n++) {
      jdbc.sql(
              """
              insert into audit (id, at, what, portal, account, result, address, browser, details, mac)
              values (?, now() + ? * interval '1 minute', 'suspended', 'p', ?, 'ok', '', '', jsonb_build_object('by', 'operator', 'why', ?), '')
              """)
          .params(UUID.randomUUID(), n, id, why[n])
          .update();
    }
  }

  private void upTo(String version) {
    Flyway.configure()
        .dataSource(older)
        .defaultSchema("older")
        .outOfOrder(true)
        .target(version)
        .locations("classpath:db/migration")
        .load()
        .migrate();
  }

  private static PGSimpleDataSource older() {
    var source = (PGSimpleDataSource) TestDatabase.fresh().dataSource();
    source.setCurrentSchema("older");
    return source;
  }
}
