package io.portero.cli;

import io.portero.account.Account;
import io.portero.notification.FailedMessages;
import io.portero.terminal.Localized;

/// What people read where programs find a status by its name.
final class Statuses {

  private Statuses() {}

  static String of(Account.Status status) {
    return switch (status) {
      case INVITED -> Localized.text("invited", "invitada");
      case IMPORTED -> Localized.text("taken over", "traída de otro sistema");
      case ACTIVE -> Localized.text("active", "activa");
      case FROZEN -> Localized.text("frozen by its owner", "bloqueada por su dueño");
      case REFUSED -> Localized.text("invitation refused", "invitación rechazada");
      case SUSPENDED -> Localized.text("suspended", "suspendida");
    };
  }

  static String ofMember(boolean suspended) {
    return suspended
        ? Localized.text("suspended", "suspendido")
        : Localized.text("active", "activo");
  }

  static String of(FailedMessages.Result result) {
    return switch (result) {
      case REFUSED -> Localized.text("refused", "rechazado");
      case EXPIRED -> Localized.text("expired", "vencido");
      case UNREADABLE -> Localized.text("unreadable", "ilegible");
      case WAITING -> Localized.text("waiting", "en espera");
    };
  }
}
