package io.portero.cli;

import io.portero.member.Member;
import java.util.Map;
import picocli.CommandLine.Command;

/// `members thaw`.
@Command(
    name = "thaw",
    description = {"Thaws a member who was frozen, and opens their account again, as it was."})
final class MembersThaw extends MemberCommand {

  @Override
  void act(Member member, MemberActs acts) {
    var done = acts.thaw(member);
    Output.say(
        () ->
            !done.anything()
                ? Say.in("Was not frozen.", "No estaba congelado.")
                : done.account()
                    ? Say.in(
                        "Thawed, and the account with it.", "Descongelado, y su cuenta también.")
                    : Say.in("Thawed.", "Descongelado."),
        Map.of("result", done.anything() ? "thawed" : "unchanged", "account", done.account()));
  }
}
