package io.portero.account;

import io.portero.shared.Sha256;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// The open sessions of an account. They are read through Spring Session, whose principal name is the account's id, and ended
/// in the caller's own transaction, so that a new password and the end of the old sessions are one act (A9): Spring Session's
/// own delete would commit apart.
@Component
public class AccountSessions {

  /// How many one account may have at the same time (ASVS 7.1.2).
  static final int MOST = 10;

  private final FindByIndexNameSessionRepository<? extends Session> sessions;
  private final JdbcClient jdbc;

  public AccountSessions(
      FindByIndexNameSessionRepository<? extends Session> sessions, JdbcClient jdbc) {
    this.sessions = sessions;
    this.jdbc = jdbc;
  }

  /// @param id a name for this list only; the session's real id would let whoever sees the page take the session over
  /// @param browser its `User-Agent`, @param address its IP address, both as at sign-in
  public record Open(
      String id,
      String browser,
      String address,
      Instant startedAt,
      Instant lastSeen,
      boolean current) {}

  /// The newest first.
  public List<Open> of(UUID account, @Nullable String currentSessionId) {
    return sessions.findByPrincipalName(account.toString()).values().stream()
        .filter(session -> !session.isExpired())
        .map(session -> open(session, currentSessionId))
        .sorted(Comparator.comparing(Open::startedAt).reversed())
        .toList();
  }

  /// Ends one session of the account; false if it is not this account's or is gone.
  ///
  /// @param id an [Open#id()]
  public boolean end(UUID account, String id) {
    return ids(account).stream()
        .filter(real -> name(real).equals(id))
        .anyMatch(real -> delete(account, real));
  }

  /// @return how many there were
  public int endAll(UUID account) {
    return jdbc.sql("delete from spring_session where principal_name = :account")
        .param("account", account.toString())
        .update();
  }

  /// Before another one begins: the oldest end, so that there are never more than [#MOST].
  public void makeRoom(UUID account) {
    jdbc.sql(
            """
            delete from spring_session where principal_name = :account and primary_id not in (
              select primary_id from spring_session where principal_name = :account
              order by creation_time desc, primary_id limit :kept)
            """)
        .param("account", account.toString())
        .param("kept", MOST - 1)
        .update();
  }

  /// @param keepSessionId the real id of the session that stays
  public void endOthers(UUID account, String keepSessionId) {
    jdbc.sql("delete from spring_session where principal_name = :account and session_id <> :keep")
        .param("account", account.toString())
        .param("keep", keepSessionId)
        .update();
  }

  private List<String> ids(UUID account) {
    return jdbc.sql("select session_id from spring_session where principal_name = :account")
        .param("account", account.toString())
        .query((row, _) -> row.getString(1))
        .list();
  }

  private boolean delete(UUID account, String sessionId) {
    return jdbc.sql(
                "delete from spring_session where principal_name = :account and session_id = :id")
            .param("account", account.toString())
            .param("id", sessionId)
            .update()
        > 0;
  }

  private static Open open(Session session, @Nullable String currentSessionId) {
    Long started = session.getAttribute("started");
    return new Open(
        name(session.getId()),
        session.getAttributeOrDefault("browser", ""),
        session.getAttributeOrDefault("address", ""),
        started == null ? session.getCreationTime() : Instant.ofEpochMilli(started),
        session.getLastAccessedTime(),
        session.getId().equals(currentSessionId));
  }

  private static String name(String sessionId) {
    return HexFormat.of().formatHex(Sha256.of(sessionId), 0, 12);
  }
}
