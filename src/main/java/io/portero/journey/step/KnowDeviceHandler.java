package io.portero.journey.step;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.account.DeviceCodes;
import io.portero.account.KnownDevices;
import io.portero.account.Sessions;
import io.portero.audit.AuditEvent;
import io.portero.journey.Answer;
import io.portero.journey.Fact;
import io.portero.journey.Facts;
import io.portero.journey.Prepared;
import io.portero.journey.RememberedDevice;
import io.portero.journey.Result;
import io.portero.journey.StepContext;
import io.portero.journey.View;
import io.portero.journey.access.SecretChange;
import io.portero.journey.notice.CodeDelivery;
import io.portero.journey.notice.CodeSender;
import io.portero.journey.notice.LinkSender;
import io.portero.journey.notice.Recipient;
import io.portero.journey.notice.Recipients;
import io.portero.portal.Step;
import io.portero.shared.Problem;
import io.portero.shared.Secret;
import io.portero.verification.CodeSubject;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The second factor: a one-time code that a browser needs which its person has not had remembered (B11), after the right password or PIN and before
/// the account opens.
@Component
class KnowDeviceHandler implements StepHandler<Step.KnowDevice> {

  private final CodeEntry entry;
  private final CodeSender sender;
  private final LinkSender links;
  private final SecretChange secretChange;
  private final Accounts accounts;
  private final Sessions sessions;
  private final KnownDevices devices;
  private final DeviceCodes deviceCodes;

  KnowDeviceHandler(
      CodeEntry entry,
      CodeSender sender,
      LinkSender links,
      SecretChange secretChange,
      Accounts accounts,
      Sessions sessions,
      KnownDevices devices,
      DeviceCodes deviceCodes) {
    this.entry = entry;
    this.sender = sender;
    this.links = links;
    this.secretChange = secretChange;
    this.accounts = accounts;
    this.sessions = sessions;
    this.devices = devices;
    this.deviceCodes = deviceCodes;
  }

  @Override
  public View show(Step.KnowDevice step, StepContext context) {
    Account account = holder(context);
    return new View.KnowDevice(
        entry.show(context, delivery(step, context, account)),
        step.remember().toDays(),
        deviceCodes.spent(account.id()));
  }

  @Override
  public Facts enter(Step.KnowDevice step, StepContext context) {
    Account account = holder(context);
    if (deviceCodes.spent(account.id())) {
      return context.facts();
    }
    return sender
        .send(context, delivery(step, context, account))
        .map(context.facts()::with)
        .orElse(context.facts());
  }

  @Override
  public Result answer(
      Step.KnowDevice step, StepContext context, Answer answer, Prepared prepared) {
    Account account = holder(context);
    if (!deviceCodes.lockIfLeft(account.id())) {
      return Result.refused(Problem.ofPage("problem.device-codes-spent"));
    }
    return entry.answer(
        delivery(step, context, account),
        context,
        answer,
        () -> inside(step, context, answer, account),
        () -> deviceCodes.spend(account.id()));
  }

  private Result inside(Step.KnowDevice step, StepContext context, Answer answer, Account account) {
    Optional<Secret> session = sessions.begin(account.id(), context.visit().origin());
    if (session.isEmpty()) {
      return new Result.Restart();
    }
    secretChange.record(context, account, AuditEvent.AUTHENTICATE);
    return new Result.SignedIn(
        account,
        session.get(),
        true,
        answer.isChecked("remember")
            ? Optional.of(remembered(step, context, account))
            : Optional.empty());
  }

  private RememberedDevice remembered(Step.KnowDevice step, StepContext context, Account account) {
    secretChange.tell(context, account, AuditEvent.NEW_DEVICE);
    return new RememberedDevice(
        devices.enrol(
            account.id(),
            context.visit().device(),
            context.visit().origin().userAgent(),
            step.remember()),
        step.remember());
  }

  private CodeDelivery delivery(Step.KnowDevice step, StepContext context, Account account) {
    Recipient recipient = Recipients.ofDevice(account);
    return new CodeDelivery(
        step,
        new CodeSubject(
            context.portal().id(),
            context.visit().kind().path(),
            Recipients.codesOf(account.id().toString(), context.journey().id())),
        recipient,
        account.id(),
        code ->
            new CodeDelivery.Letter(
                "device-code",
                Map.of("code", code, "notMe", links.notMe(context.portal(), account))));
  }

  private Account holder(StepContext context) {
    return accounts
        .find(context.facts().get(Fact.Holder.class).account())
        .orElseThrow(() -> new Facts.MissingFact("account"));
  }
}
