package io.portero.config;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/// What lies under an exception.
final class Causes {

  /// Classes of SQLSTATE that say that the server, not the statement, is the trouble: connection lost, no resources,
  /// shutting down.
  private static final Set<String> SERVER_TROUBLE = Set.of("08", "53", "57");

  private static final int DEEPEST = 20;

  private Causes() {}

  static Throwable root(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; depth < DEEPEST && cause.getCause() != null; depth++) {
      cause = cause.getCause();
    }
    return cause;
  }

  /// Two requests wanted each other's rows, or one waited for them too long: the same request a moment later finds them free.
  static boolean isLocked(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; depth < DEEPEST; depth++) {
      if (cause instanceof PessimisticLockingFailureException) {
        return true;
      }
      if (cause.getCause() == null) {
        return false;
      }
      cause = cause.getCause();
    }
    return false;
  }

  static boolean isDatabaseGone(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; depth < DEEPEST; depth++) {
      if (cause instanceof DataAccessResourceFailureException
          || cause instanceof CannotCreateTransactionException
          || cause instanceof SQLTransientConnectionException
          || (cause instanceof SQLException sql && isServerTrouble(sql))) {
        return true;
      }
      if (cause.getCause() == null) {
        return false;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean isServerTrouble(SQLException sql) {
    String state = sql.getSQLState();
    return state != null && state.length() == 5 && SERVER_TROUBLE.contains(state.substring(0, 2));
  }
}
