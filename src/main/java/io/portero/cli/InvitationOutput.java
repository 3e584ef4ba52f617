package io.portero.cli;

import io.portero.portal.JourneyKind;
import io.portero.portal.Portal;
import io.portero.shared.EmailAddress;
import io.portero.shared.Refusal;
import io.portero.terminal.JsonLine;
import io.portero.terminal.Localized;

/// What a command can say of an invitation: it stands in the outbox, and whether the mail is taken is known only once the server
/// has sent it.
final class InvitationOutput {

  private InvitationOutput() {}

  /// @throws Refusal unless the portal invites
  static void require(Portal portal) {
    if (portal.plan(JourneyKind.INVITE).isEmpty()) {
      throw new Refusal(
          "The portal %s invites nobody: its definition has no journey invite."
              .formatted(portal.id()),
          "El portal %s no invita a nadie: su definición no tiene el recorrido invite."
              .formatted(portal.id()));
    }
  }

  static String said(EmailAddress to) {
    return Localized.text(
        "The server sends the invitation to %s; if it is refused, ./portero messages failed says so.",
        "El servidor envía la invitación a %s; si la rechazan, ./portero messages failed lo dice.",
        to);
  }

  static JsonLine values(String result, EmailAddress to) {
    JsonLine values =
        JsonLine.of("result", result).and("invitation", "waiting").and("email", to.value());
    return values;
  }
}
