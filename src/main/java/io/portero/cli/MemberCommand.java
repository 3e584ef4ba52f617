package io.portero.cli;

import io.portero.member.Member;
import io.portero.portal.Portal;
import picocli.CommandLine.Mixin;

/// What an operator does with one member: `members freeze` and its like.
abstract class MemberCommand extends PortalWork {

  @Mixin private MemberChoice who = new MemberChoice();

  @Override
  final int work(Portal portal, Workbench bench) {
    act(who.of(portal, bench).member(), new MemberActs(bench));
    return 0;
  }

  /// Does it, and says what was done.
  abstract void act(Member member, MemberActs acts);
}
