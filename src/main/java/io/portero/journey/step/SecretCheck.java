package io.portero.journey.step;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.account.KnownDevices;
import io.portero.credential.Credentials;
import io.portero.guard.Claimant;
import io.portero.guard.CountedAttempt;
import io.portero.guard.LoginAttempt;
import io.portero.guard.SignInThrottle;
import io.portero.guard.ThrottleDecision;
import io.portero.journey.Prepared;
import io.portero.journey.StepContext;
import io.portero.shared.Overloaded;
import io.portero.shared.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Compares a password or PIN, brute force and password spraying held off: the try is counted before the comparison, on the device if the
/// account's owner had it remembered, else by what was typed and the network.
@Component
class SecretCheck {

  private final Accounts accounts;
  private final Credentials credentials;
  private final SignInThrottle throttle;
  private final GuessWatch watch;
  private final KnownDevices devices;

  SecretCheck(
      Accounts accounts,
      Credentials credentials,
      SignInThrottle throttle,
      GuessWatch watch,
      KnownDevices devices) {
    this.accounts = accounts;
    this.credentials = credentials;
    this.throttle = throttle;
    this.watch = watch;
    this.devices = devices;
  }

  /// Outside the transaction.
  ///
  /// @param account that what was typed leads to; empty if there is none: the same work is done
  /// @param knowsDevices whether a remembered device has tries of its own here
  Prepared compare(
      StepContext context,
      Claimant claimant,
      Optional<Account> account,
      Secret typed,
      boolean knowsDevices) {
    LoginAttempt attempt =
        LoginAttempt.ofSecret(
            context.portal().id(),
            claimant.identifier(),
            typed,
            context.visit().origin().address());
    Optional<KnownDevices.Try> device = onDevice(context, account, knowsDevices);
    Optional<ThrottleDecision> decision =
        device.isPresent() ? Optional.empty() : Optional.of(admission(attempt, claimant));
    if (decision.isPresent() && decision.get().attempt().isEmpty()) {
      return new Prepared.Wait(decision.get().delay());
    }
    Optional<CountedAttempt> counted = decision.flatMap(ThrottleDecision::attempt);
    Optional<Instant> rightSince =
        rightSince(
            account.filter(_ -> counted.map(CountedAttempt::counts).orElse(true)), typed, device);
    if (rightSince.isEmpty()) {
      watch.compared(context, attempt, false);
    }
    return new Prepared.Checked(
        account,
        rightSince,
        counted,
        Optional.of(attempt),
        device
            .map(KnownDevices.Try::left)
            .or(() -> decision.map(ThrottleDecision::triesLeft))
            .orElse(0),
        device.map(KnownDevices.Try::device),
        List.of());
  }

  /// First the pace of the whole portal, then that of the identity; a known device has neither to wait for.
  private ThrottleDecision admission(LoginAttempt attempt, Claimant claimant) {
    Duration hold = watch.hold(attempt);
    return hold.isPositive()
        ? new ThrottleDecision(hold, 0, Optional.empty())
        : throttle.begin(claimant);
  }

  /// Where the machine is too busy to compare, a known device gets its try back: it has few, and a flood must not use them up.
  private Optional<Instant> rightSince(
      Optional<Account> account, Secret typed, Optional<KnownDevices.Try> device) {
    UUID active =
        account.filter(a -> a.status() == Account.Status.ACTIVE).map(Account::id).orElse(null);
    try {
      return credentials.rightSince(active, typed);
    } catch (Overloaded e) {
      device.ifPresent(spent -> devices.giveBack(spent.device()));
      throw e;
    }
  }

  /// A try on a device that the account's owner had remembered, where the portal knows devices.
  private Optional<KnownDevices.Try> onDevice(
      StepContext context, Optional<Account> account, boolean knowsDevices) {
    return knowsDevices
        ? devices.spendTry(account.map(Account::id).orElse(null), context.visit().device())
        : Optional.empty();
  }

  /// Between comparison and transaction the owner may have said "this was not me", or have changed the secret. Locks the account,
  /// and before its devices: whoever ends them locks in this order too.
  boolean isRightStill(UUID account, Prepared.Checked checked) {
    return checked.right()
        && accounts.lockIfActive(account)
        && credentials.isSince(account, checked.rightSince().orElseThrow());
  }

  boolean isOnKnownDevice(Prepared.Checked checked) {
    return checked.device().filter(devices::used).isPresent();
  }

  /// In the transaction that lets the person in.
  ///
  /// @return how many other tries there were since somebody got in
  int succeeded(StepContext context, Prepared.Checked checked) {
    checked.compared().ifPresent(attempt -> watch.compared(context, attempt, true));
    return checked.attempt().map(throttle::succeeded).orElse(0);
  }
}
