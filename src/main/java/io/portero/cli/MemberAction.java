package io.portero.cli;

import io.portero.journey.OperatorActionsOnMembers;
import io.portero.member.Member;
import io.portero.portal.Portal;
import picocli.CommandLine.Mixin;

/// What an operator does with one member: `members suspend` and its like.
abstract class MemberAction extends PortalAction {

  @Mixin private MemberOptions who = new MemberOptions();

  @Override
  final int work(Portal portal, CommandContext context) {
    act(who.of(portal, context).member(), context.bean(OperatorActionsOnMembers.class));
    return 0;
  }

  /// Does it, and says what was done.
  abstract void act(Member member, OperatorActionsOnMembers acts);
}
