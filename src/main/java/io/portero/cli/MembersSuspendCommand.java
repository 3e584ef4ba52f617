package io.portero.cli;

import io.portero.console.JsonLine;
import io.portero.console.Localized;
import io.portero.console.Output;
import io.portero.member.Member;
import picocli.CommandLine.Command;

/// `members freeze`.
@Command(
    name = "freeze",
    description = {
      "Freezes a member: nobody registers as them, and their account, if there is one, is closed. members thaw lifts it.",
      "No later import does."
    })
final class MembersSuspendCommand extends MemberAction {

  @Override
  void act(Member member, MemberActs acts) {
    var done = acts.freeze(member);
    Output.say(
        () ->
            !done.anything()
                ? Localized.text("Was frozen already.", "Ya estaba congelado.")
                : done.account()
                    ? Localized.text(
                        "Frozen, and the account with it.", "Congelado, y su cuenta también.")
                    : Localized.text("Frozen.", "Congelado."),
        JsonLine.of("result", done.anything() ? "frozen" : "unchanged")
            .and("account", done.account()));
  }
}
