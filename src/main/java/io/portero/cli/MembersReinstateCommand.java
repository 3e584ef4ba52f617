package io.portero.cli;

import io.portero.console.JsonLine;
import io.portero.console.Localized;
import io.portero.console.Output;
import io.portero.member.Member;
import picocli.CommandLine.Command;

/// `members thaw`.
@Command(
    name = "thaw",
    description = {
      "Thaws a member who was frozen, and opens the account that was closed with them, as it was.",
      "An account that was frozen for itself stays so: accounts thaw opens it."
    })
final class MembersReinstateCommand extends MemberAction {

  @Override
  void act(Member member, MemberActs acts) {
    var done = acts.thaw(member);
    Output.say(
        () -> said(done),
        JsonLine.of("result", done.anything() ? "thawed" : "unchanged")
            .and("account", done.account())
            .and("accountStaysFrozen", done.left()));
  }

  private static String said(MemberActs.Done done) {
    String thawed =
        !done.anything()
            ? Localized.text("Was not frozen.", "No estaba congelado.")
            : done.account()
                ? Localized.text(
                    "Thawed, and the account with it.", "Descongelado, y su cuenta también.")
                : Localized.text("Thawed.", "Descongelado.");
    return done.left()
        ? thawed
            + Localized.text(
                " The account stays frozen: it was frozen for itself, and accounts thaw opens it.",
                " La cuenta sigue congelada: la congelaron aparte, y accounts thaw la abre.")
        : thawed;
  }
}
