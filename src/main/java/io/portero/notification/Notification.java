package io.portero.notification;

import io.portero.shared.EmailAddress;
import io.portero.shared.Language;
import io.portero.shared.MobileNumber;
import io.portero.shared.PortalId;
import io.portero.shared.Secret;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something to tell a person, by every channel that has an address and a text in the template.
///
/// @param template name of the portal's message template, such as `recovery-link`
/// @param data values of its placeholders; never a secret
/// @param secrets values that must be gone once the message is sent: `code`, `link`, `notMe`
/// @param expiresAt when it is of no more use: it is not sent after that
/// @param about the account or member that it is sent to, so that it can be withdrawn when their address changes
/// @param cause what led to it, for the operators: a journey's id, an event's name
public record Notification(
    PortalId portal,
    Language language,
    String template,
    @Nullable EmailAddress email,
    @Nullable MobileNumber mobile,
    Map<String, String> data,
    Map<String, Secret> secrets,
    @Nullable Instant expiresAt,
    String cause,
    @Nullable UUID about) {

  /// Without an account or member that it is about.
  public Notification(
      PortalId portal,
      Language language,
      String template,
      @Nullable EmailAddress email,
      @Nullable MobileNumber mobile,
      Map<String, String> data,
      Map<String, Secret> secrets,
      @Nullable Instant expiresAt,
      String cause) {
    this(portal, language, template, email, mobile, data, secrets, expiresAt, cause, null);
  }

  /// The same about an account or a member.
  public Notification about(UUID whom) {
    return new Notification(
        portal, language, template, email, mobile, data, secrets, expiresAt, cause, whom);
  }

  public Notification {
    data = Map.copyOf(data);
    secrets = Map.copyOf(secrets);
  }
}
