package io.portero.consent;

import io.portero.shared.Ids;
import io.portero.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps consents as evidence (B5): the text itself, its version and hash, UTC time, address and browser. A withdrawal
/// is written beside a consent and never removes it.
@Component
public class Consents {

  private final JdbcClient jdbc;
  private final Clock clock;

  Consents(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public void record(GivenConsent given) {
    String sha256 = Objects.requireNonNull(given.document().sha256().get(given.language()));
    keepText(given, sha256);
    jdbc.sql(
            """
            insert into consent (id, portal, subject, purpose, sha256, given_at, channel, address, browser)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Ids.next(clock),
            given.portal().value(),
            given.subject(),
            given.purpose(),
            sha256,
            Timestamp.from(clock.instant()),
            given.channel(),
            given.origin().address(),
            given.origin().userAgent())
        .update();
  }

  /// All consents of an account, the newest first, withdrawn ones too.
  public List<KeptConsent> of(UUID account) {
    return jdbc.sql(
            """
            select c.*, t.document, t.version, t.language, t.title, t.html
            from consent c join consent_text t using (sha256)
            where c.subject = ? order by c.given_at desc, c.id desc
            """)
        .param(account)
        .query((row, n) -> kept(row))
        .list();
  }

  /// False, and nothing is done, unless the consent is this account's and stands.
  public boolean withdraw(UUID account, UUID consent) {
    return jdbc.sql(
                """
                update consent set withdrawn_at = ? where id = ? and subject = ? and withdrawn_at is null
                """)
            .params(Timestamp.from(clock.instant()), consent, account)
            .update()
        > 0;
  }

  /// What was agreed to during a registration becomes the new account's.
  public void move(UUID fromSubject, UUID toAccount) {
    jdbc.sql("update consent set subject = ? where subject = ?")
        .params(toAccount, fromSubject)
        .update();
  }

  /// A registration was erased (B15): what was agreed to in it never took effect.
  public void erase(UUID subject) {
    jdbc.sql("delete from consent where subject = ?").param(subject).update();
  }

  private void keepText(GivenConsent given, String sha256) {
    var document = given.document();
    jdbc.sql(
            """
            insert into consent_text (sha256, document, version, language, title, html)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            sha256,
            document.id(),
            document.version(),
            given.language().code(),
            document.title().getOrDefault(given.language(), ""),
            document.html().getOrDefault(given.language(), ""))
        .update();
  }

  private static KeptConsent kept(ResultSet row) throws SQLException {
    @Nullable Timestamp withdrawn = row.getTimestamp("withdrawn_at");
    return new KeptConsent(
        row.getObject("id", UUID.class),
        row.getString("purpose"),
        row.getString("document"),
        row.getString("version"),
        row.getString("sha256"),
        Language.of(row.getString("language")).orElseThrow(),
        row.getTimestamp("given_at").toInstant(),
        row.getString("address"),
        row.getString("browser"),
        withdrawn == null ? null : withdrawn.toInstant(),
        row.getString("title"),
        row.getString("html"));
  }
}
