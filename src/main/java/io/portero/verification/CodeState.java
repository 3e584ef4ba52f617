package io.portero.verification;

import java.time.Duration;

/// What a code page says before anything is typed.
///
/// @param issued whether a code is in force (it may be blocked: then `triesLeft` is 0)
/// @param triesLeft wrong codes until the block
/// @param untilResend zero if a new code may be asked for now
/// @param moreToday whether the day still has codes
public record CodeState(boolean issued, int triesLeft, Duration untilResend, boolean moreToday) {}
