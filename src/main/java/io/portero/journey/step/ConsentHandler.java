package io.portero.journey.step;

import io.portero.audit.Audit;
import io.portero.audit.AuditEvent;
import io.portero.audit.AuditRecord;
import io.portero.consent.Consents;
import io.portero.consent.GivenConsent;
import io.portero.journey.Answer;
import io.portero.journey.Fact;
import io.portero.journey.Prepared;
import io.portero.journey.Result;
import io.portero.journey.StepContext;
import io.portero.journey.View;
import io.portero.journey.View.ConsentItem;
import io.portero.journey.notice.Recipient;
import io.portero.journey.notice.Recipients;
import io.portero.portal.LegalDocument;
import io.portero.portal.Step;
import io.portero.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Separate consents, each kept as evidence from the moment it is given (B5).
@Component
class ConsentHandler implements StepHandler<Step.Consent> {

  private final Consents consents;
  private final Recipients recipients;
  private final Audit audit;

  ConsentHandler(Consents consents, Recipients recipients, Audit audit) {
    this.consents = consents;
    this.recipients = recipients;
    this.audit = audit;
  }

  @Override
  public View show(Step.Consent step, StepContext context) {
    Recipient recipient = recipients.of(context);
    return new View.Consent(
        step.items().stream()
            .map(i -> new ConsentItem(i.purpose(), document(context, i), i.required()))
            .toList(),
        recipient.maskedMobile(),
        recipient.maskedEmail());
  }

  @Override
  public Result answer(Step.Consent step, StepContext context, Answer answer, Prepared prepared) {
    List<Problem> problems = new ArrayList<>();
    for (Step.Consent.Item item : step.items()) {
      if (item.required() && !answer.isChecked("consent-" + item.purpose())) {
        problems.add(Problem.at("consent-" + item.purpose(), "problem.consent"));
      } else if (isOther(answer, "consent-" + item.purpose(), List.of(document(context, item)))) {
        problems.add(Problem.at("consent-" + item.purpose(), "problem.text-changed"));
      }
    }
    if (!problems.isEmpty()) {
      return new Result.Refused(problems);
    }
    for (Step.Consent.Item item : step.items()) {
      if (answer.isChecked("consent-" + item.purpose())) {
        keep(context, item.purpose(), document(context, item));
      }
    }
    return new Result.Next(context.facts());
  }

  /// Whether the page that was answered showed another version, or does not say which: nobody agrees to what they could not read.
  static boolean isOther(Answer answer, String field, List<LegalDocument> papers) {
    return answer.isChecked(field)
        && !answer.text(field + "-text").equals(LegalDocument.shown(papers));
  }

  void keep(StepContext context, String purpose, LegalDocument document) {
    consents.record(
        new GivenConsent(
            context.portal().id(),
            context.consentSubject(),
            purpose,
            document,
            context.language(),
            context.visit().origin(),
            "web"));
    audit.record(
        new AuditRecord(
            AuditEvent.CONSENT_GIVEN,
            context.portal().id(),
            context.facts().find(Fact.Holder.class).map(Fact.Holder::account).orElse(null),
            "ok",
            context.visit().origin(),
            Map.of("purpose", purpose, "version", document.version())));
  }

  private static LegalDocument document(StepContext context, Step.Consent.Item item) {
    return context.portal().legal(item.document()).orElseThrow();
  }
}
