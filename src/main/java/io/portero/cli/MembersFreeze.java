package io.portero.cli;

import io.portero.member.Registry.Listed;
import io.portero.portal.Portal;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `members freeze`.
@Command(
    name = "freeze",
    exitCodeOnExecutionException = 70,
    description = {
      "Freezes a member: nobody registers as them, and their account, if there is one, is closed. members thaw lifts it.",
      "No later import does."
    })
final class MembersFreeze implements Callable<Integer> {

  @Mixin private Installation installation = new Installation();
  @Mixin private PortalChoice choice = new PortalChoice();
  @Mixin private MemberChoice who = new MemberChoice();

  @Override
  public Integer call() {
    Portal portal = choice.portal();
    try (var bench = Workbench.open(installation, choice.folder(), "members freeze")) {
      Listed found = who.of(portal, bench);
      var done = new MemberActs(bench).freeze(found.member());
      Output.say(
          () ->
              !done.anything()
                  ? Say.in("Was frozen already.", "Ya estaba congelado.")
                  : done.account()
                      ? Say.in(
                          "Frozen, and the account with it.", "Congelado, y su cuenta también.")
                      : Say.in("Frozen.", "Congelado."),
          Map.of("result", done.anything() ? "frozen" : "unchanged", "account", done.account()));
      return 0;
    }
  }
}
