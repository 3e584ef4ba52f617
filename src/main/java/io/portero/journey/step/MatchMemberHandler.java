package io.portero.journey.step;

import io.portero.audit.Audit;
import io.portero.audit.AuditEvent;
import io.portero.audit.AuditRecord;
import io.portero.guard.Mismatches;
import io.portero.guard.Subnets;
import io.portero.journey.Answer;
import io.portero.journey.Fact;
import io.portero.journey.Prepared;
import io.portero.journey.Result;
import io.portero.journey.StepContext;
import io.portero.journey.View;
import io.portero.member.Member;
import io.portero.member.MemberClaim;
import io.portero.member.Members;
import io.portero.portal.Entity;
import io.portero.portal.Step;
import io.portero.shared.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Personal data against the member registry. One sentence for every mismatch, whichever field it was (B3).
@Component
class MatchMemberHandler implements StepHandler<Step.MatchMember> {

  private final Members members;
  private final RobotCheck robots;
  private final Mismatches mismatches;
  private final Audit audit;
  private final Clock clock;

  MatchMemberHandler(
      Members members, RobotCheck robots, Mismatches mismatches, Audit audit, Clock clock) {
    this.members = members;
    this.robots = robots;
    this.mismatches = mismatches;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public View show(Step.MatchMember step, StepContext context) {
    var types =
        step.documentTypes().stream()
            .flatMap(t -> context.portal().documentType(t).stream())
            .toList();
    return new View.MatchMember(
        context.portal().organisation().entities(),
        types,
        today(context),
        robots.shown(step.captcha(), context));
  }

  @Override
  public Result answer(
      Step.MatchMember step, StepContext context, Answer answer, Prepared prepared) {
    FormFields fields = new FormFields(answer);
    Optional<MemberClaim> claim = claim(step, context, answer, fields);
    robots.check(step.captcha(), context, answer, fields);
    if (!fields.ok() || claim.isEmpty()) {
      return new Result.Refused(fields.problems());
    }
    Mismatches.Counted counted =
        mismatches.begin(
            context.portal().id(),
            claim.get().document().toString(),
            context.visit().origin().network(),
            Subnets.of(context.visit().origin().address()));
    if (counted.untilCompared().isPositive()) {
      return new Result.Wait(counted.untilCompared());
    }
    Optional<Member> member = members.match(context.portal().id(), claim.get());
    String result = member.isPresent() ? "ok" : "no-match";
    audit.record(
        new AuditRecord(
            AuditEvent.MATCH_MEMBER,
            context.portal().id(),
            null,
            result,
            context.visit().origin(),
            Map.of()));
    if (member.isPresent()) {
      mismatches.right(counted);
      Member found = member.get();
      return new Result.Next(context.facts().with(new Fact.Matched(found.id(), found.epoch())));
    }
    return counted.ifWrong().isPositive()
        ? new Result.Wait(counted.ifWrong())
        : Result.refusedAfterCaptcha(Problem.ofPage("problem.no-match"));
  }

  private Optional<MemberClaim> claim(
      Step.MatchMember step, StepContext context, Answer answer, FormFields fields) {
    String entity =
        fields.choice(
            "entity", context.portal().organisation().entities().stream().map(Entity::id).toList());
    String type = fields.choice("documentType", step.documentTypes());
    var document = fields.document(context.portal(), type, "documentNumber");
    var issuedOn = fields.date("issuedOn", today(context));
    var mobile = fields.mobile("mobile");
    var email = fields.email("email");
    return document.isPresent() && issuedOn.isPresent() && mobile.isPresent() && email.isPresent()
        ? Optional.of(
            new MemberClaim(entity, document.get(), issuedOn.get(), mobile.get(), email.get()))
        : Optional.empty();
  }

  private LocalDate today(StepContext context) {
    return LocalDate.ofInstant(clock.instant(), context.portal().organisation().zone());
  }
}
