package io.portero.cli;

import io.portero.account.Account;
import io.portero.notification.FailedMessages;

/// What people read where programs find a status by its name.
final class Statuses {

  private Statuses() {}

  static String of(Account.Status status) {
    return switch (status) {
      case INVITED -> Say.in("invited", "invitada");
      case IMPORTED -> Say.in("taken over", "traída de otro sistema");
      case ACTIVE -> Say.in("active", "activa");
      case FROZEN -> Say.in("frozen by its owner", "congelada por su titular");
      case REFUSED -> Say.in("invitation refused", "invitación rechazada");
      case SUSPENDED -> Say.in("frozen", "congelada");
    };
  }

  static String ofMember(boolean frozen) {
    return frozen ? Say.in("frozen", "congelado") : Say.in("active", "activo");
  }

  static String of(FailedMessages.Result result) {
    return switch (result) {
      case REFUSED -> Say.in("refused", "rechazado");
      case EXPIRED -> Say.in("expired", "vencido");
      case UNREADABLE -> Say.in("unreadable", "ilegible");
      case WAITING -> Say.in("waiting", "en espera");
    };
  }
}
