package io.portero.web;

import io.portero.shared.Causes;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/// Whether it is the database that lies under a failure, so that the same request a little later may go well.
final class DatabaseTrouble {

  /// Classes of SQLSTATE that say that the server, not the statement, is the trouble: connection lost, no resources,
  /// shutting down.
  private static final Set<String> SERVER_TROUBLE = Set.of("08", "53", "57");

  /// `lock_not_available`, which Spring knows no exception for.
  private static final String LOCK_TIMEOUT = "55P03";

  private DatabaseTrouble() {}

  /// Two requests wanted each other's rows, or one waited for them too long: the same request a moment later finds them free.
  static boolean isLocked(Throwable failure) {
    return Causes.any(
        failure,
        cause ->
            cause instanceof PessimisticLockingFailureException
                || (cause instanceof SQLException sql && LOCK_TIMEOUT.equals(sql.getSQLState())));
  }

  static boolean isGone(Throwable failure) {
    return Causes.any(
        failure,
        cause ->
            cause instanceof DataAccessResourceFailureException
                || cause instanceof CannotCreateTransactionException
                || cause instanceof SQLTransientConnectionException
                || (cause instanceof SQLException sql && isServerTrouble(sql)));
  }

  private static boolean isServerTrouble(SQLException sql) {
    String state = sql.getSQLState();
    return state != null && state.length() == 5 && SERVER_TROUBLE.contains(state.substring(0, 2));
  }
}
