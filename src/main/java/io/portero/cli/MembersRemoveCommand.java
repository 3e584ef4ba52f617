package io.portero.cli;

import io.portero.journey.OperatorActionsOnMembers;
import io.portero.member.Member;
import io.portero.terminal.JsonLine;
import io.portero.terminal.Localized;
import io.portero.terminal.Output;
import picocli.CommandLine.Command;

/// `members remove`.
@Command(
    name = "remove",
    description = {
      "Takes a member out of the registry; their account, if there is one, is closed and kept, for the record speaks of it.",
      "If a later import has them again, they may register again, with another user name."
    })
final class MembersRemoveCommand extends MemberAction {

  @Override
  void act(Member member, OperatorActionsOnMembers acts) {
    var done = acts.remove(member);
    Output.say(
        () ->
            done.account()
                ? Localized.text(
                    "Removed; the account is suspended.", "Retirado; su cuenta quedó suspendida.")
                : Localized.text("Removed.", "Retirado."),
        JsonLine.of("result", "removed").and("account", done.account()));
  }
}
