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

  /// The owner said "this was not me".
  public boolean freeze(UUID id) {
    return become(id, Status.FROZEN, Status.RECOVERABLE);
  }

  /// An operator closes the account, whatever it was. Whoever calls this ends what leads into it too.
  public boolean suspend(UUID id) {
    return jdbc.sql(
                """
                update account set status_before = status, status = 'SUSPENDED', epoch = epoch + 1 where id = :id and status <> 'SUSPENDED'
                """)
            .param("id", id)
            .update()
        > 0;
  }

  /// An operator lifts that: it is again what it was.
  public boolean restore(UUID id) {
    return jdbc.sql(
                """
                update account set status = status_before, status_before = null where id = :id and status = 'SUSPENDED'
                """)
            .param("id", id)
            .update()
        > 0;
  }

  private boolean become(UUID id, Status status, Set<Status> from) {
    return jdbc.sql("update account set status = :status where id = :id and status = any(:from)")
            .param("status", status.name())
            .param("id", id)
            .param("from", from.stream().map(Status::name).toArray(String[]::new))
            .update()
        > 0;
  }
}
