package io.portero.cli;

import io.portero.member.Registry.Listed;
import io.portero.portal.Portal;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `members remove`.
@Command(
    name = "remove",
    exitCodeOnExecutionException = 70,
    description = {
      "Takes a member out of the registry; their account, if there is one, is closed and kept, for the record speaks of it.",
      "If a later import has them again, they may register again, with another user name."
    })
final class MembersRemove implements Callable<Integer> {

  @Mixin private Installation installation = new Installation();
  @Mixin private PortalChoice choice = new PortalChoice();
  @Mixin private MemberChoice who = new MemberChoice();

  @Override
  public Integer call() {
    Portal portal = choice.portal();
    try (var bench = Workbench.open(installation, choice.folder(), "members remove")) {
      Listed found = who.of(portal, bench);
      var done = new MemberActs(bench).remove(found.member());
      Output.say(
          () ->
              done.account()
                  ? Say.in(
                      "Removed; the account is frozen.", "Retirado; su cuenta quedó congelada.")
                  : Say.in("Removed.", "Retirado."),
          Map.of("result", "removed", "account", done.account()));
      return 0;
    }
  }
}
