package io.portero.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portero.asvs.Asvs;
import io.portero.shared.Origin;
import io.portero.shared.PortalId;
import io.portero.support.SettableClock;
import io.portero.support.SomeKeys;
import io.portero.support.TestDatabase;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  private final SettableClock clock = SettableClock.atSomeMorning();
  private final Audit audit = new Audit(DB.jdbc(), new ChainMacs(SomeKeys.one()), clock);
  private final UUID account = UUID.randomUUID();

  private static AuditRecord event(
      @Nullable UUID account, String what, Map<String, String> details) {
    return new AuditRecord(
        what,
        new PortalId("alianza"),
        account,
        "ok",
        new Origin("203.0.113.7", "Firefox"),
        details);
  }

  @Test
  @DisplayName("what happened is read back as it was, the newest first and no more than asked for")
  @Asvs("16.2.1")
  void readBack() {
    audit.record(event(account, "sign-in", Map.of("kind", "company")));
    clock.advance(Duration.ofMinutes(1));
    audit.record(event(account, "password.changed", Map.of()));
    audit.record(event(null, "sign-in", Map.of()));

    assertThat(audit.of(account, 10))
        .extracting(AuditEntry::event)
        .containsExactly(
            event(account, "password.changed", Map.of()),
            event(account, "sign-in", Map.of("kind", "company")));
    assertThat(audit.of(account, 1)).hasSize(1);
  }

  @ParameterizedTest
  @DisplayName("the record is append only: the database itself refuses changes")
  @ValueSource(strings = {"update audit set result = 'x'", "delete from audit", "truncate audit"})
  @Asvs("16.4.2")
  void appendOnly(String sql) {
    audit.record(event(account, "sign-in", Map.of()));

    assertThatThrownBy(() -> DB.jdbc().sql(sql).update()).hasMessageContaining("append only");
    assertThat(audit.of(account, 1)).hasSize(1);
  }

  @Test
  @DisplayName("nothing typed can forge a line, break the database or fill it")
  @Asvs({"1.3.3", "16.4.1"})
  void tidy() {
    audit.record(
        event(
            account,
            "sign-in",
            Map.of("user", "a\r\nb\u0000c\u2028d\ud83d", "long", "😀".repeat(9_000))));

    Map<String, String> details = audit.of(account, 1).getFirst().event().details();
    assertThat(details.get("user")).isEqualTo("a  b c d ");
    assertThat(details.get("long")).hasSizeLessThanOrEqualTo(1_000).endsWith("😀");
  }
}
