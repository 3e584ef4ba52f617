package io.portero.cli;

import io.portero.member.Registry.Listed;
import io.portero.portal.Portal;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `members thaw`.
@Command(
    name = "thaw",
    exitCodeOnExecutionException = 70,
    description = {"Thaws a member who was frozen, and opens their account again, as it was."})
final class MembersThaw implements Callable<Integer> {

  @Mixin private Installation installation = new Installation();
  @Mixin private PortalChoice choice = new PortalChoice();
  @Mixin private MemberChoice who = new MemberChoice();

  @Override
  public Integer call() {
    Portal portal = choice.portal();
    try (var bench = Workbench.open(installation, choice.folder(), "members thaw")) {
      Listed found = who.of(portal, bench);
      var done = new MemberActs(bench).thaw(found.member());
      Output.say(
          () ->
              !done.anything()
                  ? Say.in("Was not frozen.", "No estaba congelado.")
                  : done.account()
                      ? Say.in(
                          "Thawed, and the account with it.", "Descongelado, y su cuenta también.")
                      : Say.in("Thawed.", "Descongelado."),
          Map.of("result", done.anything() ? "thawed" : "unchanged", "account", done.account()));
      return 0;
    }
  }
}
