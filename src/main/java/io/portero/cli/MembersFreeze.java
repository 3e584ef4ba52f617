package io.portero.cli;

import io.portero.console.Localized;
import io.portero.console.Output;
import io.portero.member.Member;
import java.util.Map;
import picocli.CommandLine.Command;

/// `members freeze`.
@Command(
    name = "freeze",
    description = {
      "Freezes a member: nobody registers as them, and their account, if there is one, is closed. members thaw lifts it.",
      "No later import does."
    })
final class MembersFreeze extends MemberCommand {

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
        Map.of("result", done.anything() ? "frozen" : "unchanged", "account", done.account()));
  }
}
