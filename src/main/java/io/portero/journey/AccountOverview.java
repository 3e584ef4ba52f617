package io.portero.journey;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.account.KnownDevices;
import io.portero.account.KnownDevices.Known;
import io.portero.audit.Audit;
import io.portero.audit.AuditEntry;
import io.portero.consent.Consents;
import io.portero.consent.KeptConsent;
import io.portero.journey.View.Recognise;
import io.portero.picture.Pictures;
import io.portero.recognition.Recognitions;
import io.portero.shared.Language;
import io.portero.shared.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the organisation holds about a person, for the person's own page (security.md 9).
@Component
public class AccountOverview {

  private static final int ACTIVITY = 10;

  private final Accounts accounts;
  private final KnownDevices devices;
  private final Consents consents;
  private final Recognitions recognitions;
  private final Pictures pictures;
  private final Audit audit;

  AccountOverview(
      Accounts accounts,
      KnownDevices devices,
      Consents consents,
      Recognitions recognitions,
      Pictures pictures,
      Audit audit) {
    this.accounts = accounts;
    this.devices = devices;
    this.consents = consents;
    this.recognitions = recognitions;
    this.pictures = pictures;
    this.audit = audit;
  }

  /// @param activity the latest entries of the record, newest first
  public record Own(
      Account account,
      List<Known> devices,
      List<Permission> consents,
      Optional<Recognise> recognition,
      List<Act> activity) {}

  /// A consent with what it was given to.
  public record Permission(
      UUID id,
      String purpose,
      String document,
      String version,
      Instant at,
      @Nullable Instant withdrawnAt) {}

  /// Something that was done on the account.
  ///
  /// @param byOperator rather than by whoever used the account
  public record Act(String what, String result, boolean byOperator, Instant at, String address) {}

  /// @param device by what the browser that asks is known, if it is
  public Optional<Own> of(UUID account, Optional<Secret> device, Language language) {
    return accounts
        .find(account)
        .filter(a -> a.status() == Account.Status.ACTIVE)
        .map(a ->
            new Own(
                a,
                devices.of(account, device),
                consents.of(account).stream().map(AccountOverview::permission).toList(),
                recognitions
                    .of(account)
                    .map(r -> new Recognise(r.image(), name(r.image(), language), r.phrase())),
                audit.of(account, ACTIVITY).stream().map(AccountOverview::act).toList()));
  }

  private String name(String image, Language language) {
    return pictures.find(image).map(p -> p.names().getOrDefault(language, "")).orElse("");
  }

  private static Permission permission(KeptConsent k) {
    return new Permission(k.id(), k.purpose(), k.document(), k.version(), k.at(), k.withdrawnAt());
  }

  private static Act act(AuditEntry e) {
    boolean byOperator = "operator".equals(e.event().details().get("by"));
    return new Act(
        e.event().what(), e.event().result(), byOperator, e.at(), e.event().origin().address());
  }
}
