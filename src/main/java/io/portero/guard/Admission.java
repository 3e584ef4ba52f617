package io.portero.guard;

import java.time.Duration;

/// Whether a try may be made.
///
/// @param delay until the next one may be made; zero if it may be made at once
/// @param triesLeft before a wait begins
public record Admission(boolean allowed, Duration delay, int triesLeft) {}
