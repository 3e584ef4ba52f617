package io.portero.journey;

import io.portero.shared.Secret;
import java.time.Duration;

/// A browser that its person wants to be known again.
///
/// @param token for its cookie
public record RememberedDevice(Secret token, Duration lasts) {}
