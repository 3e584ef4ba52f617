package io.portero.cli;

import io.portero.journey.OperatorActionsOnMembers;
import io.portero.member.Member;
import io.portero.terminal.JsonLine;
import io.portero.terminal.Localized;
import io.portero.terminal.Output;
import picocli.CommandLine.Command;

/// `members reinstate`.
@Command(
    name = "reinstate",
    description = {
      "Reinstates a member who was suspended, and opens the account that was closed with them, as it was.",
      "An account that was suspended for itself stays so: accounts reinstate opens it."
    })
final class MembersReinstateCommand extends MemberAction {

  @Override
  void act(Member member, OperatorActionsOnMembers acts) {
    var done = acts.reinstate(member);
    Output.say(
        () -> said(done),
        JsonLine.of("result", done.anything() ? "reinstated" : "unchanged")
            .and("account", done.account())
            .and("accountStaysSuspended", done.left()));
  }

  private static String said(OperatorActionsOnMembers.Done done) {
    String reinstated =
        !done.anything()
            ? Localized.text("Was not suspended.", "No estaba suspendido.")
            : done.account()
                ? Localized.text(
                    "Reinstated, and the account with it.", "Reactivado, y su cuenta también.")
                : Localized.text("Reinstated.", "Reactivado.");
    return done.left()
        ? reinstated
            + Localized.text(
                " The account stays suspended: it was suspended for itself, and accounts reinstate opens it.",
                " La cuenta sigue suspendida: la suspendieron aparte, y accounts reinstate la abre.")
        : reinstated;
  }
}
