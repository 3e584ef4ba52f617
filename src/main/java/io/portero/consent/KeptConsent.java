package io.portero.consent;

import io.portero.shared.Language;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A consent as it is kept.
///
/// @param document id of the legal document, @param version its version, @param sha256 of the text agreed to, in hex
/// @param title of the text, @param html the text itself, as it was shown
/// @param withdrawnAt null while it stands
public record KeptConsent(
    UUID id,
    String purpose,
    String document,
    String version,
    String sha256,
    Language language,
    Instant at,
    String address,
    String browser,
    @Nullable Instant withdrawnAt,
    String title,
    String html) {}
