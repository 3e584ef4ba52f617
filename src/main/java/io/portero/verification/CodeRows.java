package io.portero.verification;

import static java.time.ZoneOffset.UTC;

import io.portero.portal.CodeSpec;
import io.portero.shared.PortalId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// The statements of `verification_code`. Each rule that simultaneous requests could break is decided by one statement.
@Component
class CodeRows {

  private final JdbcClient jdbc;

  CodeRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Puts a new code in the place of the old one; false if the wait or the day's number forbids it.
  boolean replace(
      CodeSubject subject,
      String asker,
      CodeSpec spec,
      byte[] hmac,
      Instant now,
      Instant expiresAt,
      Instant dayEndsAt) {
    return of(
                subject,
                """
                insert into verification_code as c
                  (portal, owner, purpose, asker, hmac, issued_at, expires_at, codes_today, day_ends_at)
                select :portal, :owner, :purpose, :asker, :hmac, :now, :expiresAt, 1, :dayEndsAt where :maxPerDay > 0
                on conflict (portal, owner, purpose) do update set
                  hmac = excluded.hmac, issued_at = excluded.issued_at, expires_at = excluded.expires_at, used_at = null,
                  asker = excluded.asker,
                  tries = case when c.asker <> excluded.asker or c.tries >= :tries or c.day_ends_at <= :now then 0 else c.tries end,
                  codes_today = case when c.day_ends_at <= :now then 1 else c.codes_today + 1 end,
                  day_ends_at = case when c.day_ends_at <= :now then excluded.day_ends_at else c.day_ends_at end
                where (c.issued_at is null or c.issued_at <= :notSince)
                  and (c.codes_today < :maxPerDay or c.day_ends_at <= :now)
                """)
            .param("asker", asker)
            .param("hmac", hmac)
            .param("now", now.atOffset(UTC))
            .param("expiresAt", expiresAt.atOffset(UTC))
            .param("dayEndsAt", dayEndsAt.atOffset(UTC))
            .param("notSince", spec.resendableIfSentBy(now).atOffset(UTC))
            .param("tries", spec.tries())
            .param("maxPerDay", spec.maxPerDay())
            .update()
        == 1;
  }

  /// Spends one try of the browser that asked for the code, or one of those that all others share in a day, and gives the row as it is
  /// then; empty if all are spent. The first try against nothing makes the row.
  Optional<CodeRow> spendTry(CodeSubject subject, String browser, CodeSpec spec, Instant now) {
    return of(
            subject,
            """
            insert into verification_code as c (portal, owner, purpose, tries, others, others_end_at, day_ends_at)
            values (:portal, :owner, :purpose, case :browser when '' then 1 else 0 end, case :browser when '' then 0 else 1 end,
              :dayEndsAt, :dayEndsAt)
            on conflict (portal, owner, purpose) do update set
              tries = case when c.asker = :browser then c.tries + 1 else c.tries end,
              others = case when c.asker = :browser then c.others when c.others_end_at <= :now then 1 else c.others + 1 end,
              others_end_at = case when c.asker <> :browser and c.others_end_at <= :now then :dayEndsAt else c.others_end_at end
            where case when c.asker = :browser then c.tries < :tries else c.others < :elsewhere or c.others_end_at <= :now end
            returning hmac, issued_at, expires_at, used_at, tries, codes_today, day_ends_at
            """)
        .param("browser", browser)
        .param("now", now.atOffset(UTC))
        .param("dayEndsAt", now.plus(Duration.ofDays(1)).atOffset(UTC))
        .param("tries", spec.tries())
        .param("elsewhere", spec.triesElsewhere())
        .query(CodeRow::of)
        .optional();
  }

  /// The try was none after all. Where a newer code came between, its count is let be.
  void giveBack(CodeSubject subject, String browser, byte[] hmac) {
    of(
            subject,
            """
            update verification_code set
              tries = case when asker = :browser then greatest(tries - 1, 0) else tries end,
              others = case when asker = :browser then others else greatest(others - 1, 0) end
            where portal = :portal and owner = :owner and purpose = :purpose and hmac = :hmac
            """)
        .param("browser", browser)
        .param("hmac", hmac)
        .update();
  }

  /// Uses the code up unless someone else did, or a newer code came between; a right code ends the row of wrong ones.
  boolean useUp(CodeSubject subject, byte[] hmac, Instant now) {
    return of(
                subject,
                """
                update verification_code set used_at = :now, tries = 0
                where portal = :portal and owner = :owner and purpose = :purpose
                  and hmac = :hmac and used_at is null
                """)
            .param("hmac", hmac)
            .param("now", now.atOffset(UTC))
            .update()
        == 1;
  }

  Optional<CodeRow> find(CodeSubject subject) {
    return of(
            subject,
            """
            select hmac, issued_at, expires_at, used_at, tries, codes_today, day_ends_at from verification_code
            where portal = :portal and owner = :owner and purpose = :purpose
            """)
        .query(CodeRow::of)
        .optional();
  }

  void endAll(PortalId portal, String owner) {
    jdbc.sql(
            """
            update verification_code set hmac = null
            where portal = :portal and (owner = :owner or starts_with(owner, :onJourneys))
            """)
        .param("portal", portal.value())
        .param("owner", owner)
        .param("onJourneys", owner + Codes.ON_JOURNEY)
        .update();
  }

  private StatementSpec of(CodeSubject subject, String sql) {
    return jdbc.sql(sql)
        .param("portal", subject.portal().value())
        .param("owner", subject.owner())
        .param("purpose", subject.purpose());
  }
}
