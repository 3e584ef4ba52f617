package io.portero.consent;

import io.portero.portal.LegalDocument;
import io.portero.shared.Language;
import io.portero.shared.Origin;
import io.portero.shared.PortalId;
import java.util.UUID;

/// A consent as it is given.
///
/// @param subject the account, or the journey while there is no account yet: see [Consents#move]
/// @param purpose what for: `data`, `messages` …
/// @param document the text that was shown, @param language in which it was shown
/// @param channel where: `web`, `api`
public record GivenConsent(
    PortalId portal,
    UUID subject,
    String purpose,
    LegalDocument document,
    Language language,
    Origin origin,
    String channel) {}
