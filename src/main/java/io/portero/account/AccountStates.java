package io.portero.account;

import io.portero.account.Account.Status;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// From one [Status] to another, each change by one statement that says from which it may be made: whoever comes too late
/// changes nothing. Every method locks the account's row, joins the caller's transaction, and says whether it changed anything.
@Component
public class AccountStates {

  private final JdbcClient jdbc;

  public AccountStates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// An operator invites its owner, for the first time or again.
  public boolean invite(UUID id) {
    return become(id, Status.INVITED, EnumSet.of(Status.INVITED, Status.IMPORTED, Status.REFUSED));
  }

  /// Whoever got the invitation did not expect it: only another one opens the account.
  public boolean refuse(UUID id) {
    return become(id, Status.REFUSED, EnumSet.of(Status.INVITED));
  }

  /// The owner came by the invitation and has a secret now.
  public boolean openInvited(UUID id) {
    return become(id, Status.ACTIVE, EnumSet.of(Status.INVITED));
  }

  /// The owner came by a recovery.
  public boolean openRecovered(UUID id) {
    return become(id, Status.ACTIVE, Status.RECOVERABLE);
  }

  /// The secret that the owner had elsewhere was imported.
  public boolean openImported(UUID id) {
    return become(id, Status.ACTIVE, EnumSet.of(Status.IMPORTED));
  }

  /// The owner said "this was not me". Of an account that is closed this holds once that is lifted.
  ///
  /// @return whether it is frozen now, and not closed besides
  public boolean freeze(UUID id) {
    return jdbc.sql(
            """
            update account set
              status = case when status = 'SUSPENDED' then status else 'FROZEN' end,
              status_before = case when status = 'SUSPENDED' then 'FROZEN' end
            where id = :id and coalesce(status_before, status) = any(:from)
            returning status
            """)
        .param("id", id)
        .param("from", names(Status.RECOVERABLE))
        .query(String.class)
        .optional()
        .filter(Status.FROZEN.name()::equals)
        .isPresent();
  }

  /// Closes the account, whatever it was. Whoever calls this ends what leads into it too.
  ///
  /// @return whether it was not closed for this before
  public boolean suspend(UUID id, Suspension by) {
    return jdbc.sql(
                """
                update account set
                  status_before = coalesce(status_before, status),
                  status = 'SUSPENDED',
                  suspended_by = array_append(suspended_by, cast(:by as text)),
                  epoch = epoch + 1
                where id = :id and :by <> all(suspended_by)
                """)
            .param("id", id)
            .param("by", by.name())
            .update()
        > 0;
  }

  /// Lifts that, and nothing else that it is closed for: with the last it is again what it was.
  ///
  /// @return whether it was closed for this
  public boolean reinstate(UUID id, Suspension by) {
    return jdbc.sql(
                """
                update account set
                  status = case when suspended_by = array[cast(:by as text)] then status_before else status end,
                  status_before = case when suspended_by = array[cast(:by as text)] then null else status_before end,
                  suspended_by = array_remove(suspended_by, cast(:by as text))
                where id = :id and :by = any(suspended_by)
                """)
            .param("id", id)
            .param("by", by.name())
            .update()
        > 0;
  }

  /// For what it is closed; empty if it is not.
  public Set<Suspension> suspended(UUID id) {
    return jdbc.sql("select unnest(suspended_by) from account where id = :id")
        .param("id", id)
        .query((row, _) -> Suspension.valueOf(row.getString(1)))
        .set();
  }

  private boolean become(UUID id, Status status, Set<Status> from) {
    return jdbc.sql("update account set status = :status where id = :id and status = any(:from)")
            .param("status", status.name())
            .param("id", id)
            .param("from", names(from))
            .update()
        > 0;
  }

  private static String[] names(Set<Status> of) {
    return of.stream().map(Status::name).toArray(String[]::new);
  }
}
