package io.portero.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.shared.HmacRing;
import io.portero.shared.PortalId;
import io.portero.shared.Secret;
import io.portero.shared.Tokens;
import io.portero.support.SettableClock;
import io.portero.support.SomeKeys;
import io.portero.support.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NotMeLinkMigrationTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  private static final PortalId PORTAL = new PortalId("alianza");
  private final SettableClock clock = SettableClock.atSomeMorning();

  @Test
  @DisplayName("\"this was not me\" links that were mailed before the upgrade work after it")
  void older() throws IOException {
    DB.jdbc().sql("drop table not_me_link").update();
    UUID account = UUID.randomUUID();
    Secret token = Tokens.token();
    olderRow("not-me:1", account, token);
    olderRow("recover", account, Tokens.token());

    try (InputStream sql =
        NotMeLinkMigrationTest.class.getResourceAsStream("/db/migration/V131__not_me_link.sql")) {
      DB.jdbc().sql(new String(sql.readAllBytes(), StandardCharsets.UTF_8)).update();
    }

    NotMeLinks links = new NotMeLinks(DB.jdbc(), SomeKeys.one(), clock);
    assertThat(links.find(PORTAL, token)).contains(new NotMeLinks.Found(account, false));
    assertThat(links.useAll(account)).isTrue();
    assertThat(DB.jdbc().sql("select kind from verification_link").query(String.class).list())
        .containsExactly("recover");
  }

  private void olderRow(String kind, UUID account, Secret token) {
    byte[] hmac =
        new HmacRing(SomeKeys.one(), io.portero.shared.KeyPurpose.VERIFICATION_NOT_ME)
            .of(PORTAL.value(), token.reveal());
    DB.jdbc()
        .sql(
            """
            insert into verification_link (id, portal, account, kind, hmac, plan_version, step, epoch, issued_at, expires_at)
            values (gen_random_uuid(), ?, ?, ?, ?, '', 0, 0, ?, ?)
            """)
        .params(
            PORTAL.value(),
            account,
            kind,
            hmac,
            clock.instant().atOffset(ZoneOffset.UTC),
            clock.instant().plus(Duration.ofDays(7)).atOffset(ZoneOffset.UTC))
        .update();
  }
}
