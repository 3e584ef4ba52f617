package io.portero.cli;

import io.portero.journey.OperatorActionsOnMembers;
import io.portero.member.Member;
import io.portero.terminal.JsonLine;
import io.portero.terminal.Localized;
import io.portero.terminal.Output;
import picocli.CommandLine.Command;

/// `members suspend`.
@Command(
    name = "suspend",
    description = {
      "Suspends a member: nobody registers as them, and their account, if there is one, is closed. members reinstate lifts it.",
      "No later import does."
    })
final class MembersSuspendCommand extends MemberAction {

  @Override
  void act(Member member, OperatorActionsOnMembers acts) {
    var done = acts.suspend(member);
    Output.say(
        () ->
            !done.anything()
                ? Localized.text("Was suspended already.", "Ya estaba suspendido.")
                : done.account()
                    ? Localized.text(
                        "Suspended, and the account with it.", "Suspendido, y su cuenta también.")
                    : Localized.text("Suspended.", "Suspendido."),
        JsonLine.of("result", done.anything() ? "suspended" : "unchanged")
            .and("account", done.account()));
  }
}
