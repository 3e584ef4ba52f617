package io.portero.journey.notice;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was asked, on its way to the worker. Nothing secret, and nothing that was looked up.
///
/// @param step index of the step that asks, in the plan of this version
/// @param email the address given with the identity (C3); empty where none is asked for
/// @param browser what the browser that asked alone holds, hashed; null in requests that an older version wrote down
record RecoveryRequest(
    String portal,
    String planVersion,
    int step,
    Who who,
    String language,
    String address,
    Instant at,
    @Nullable String browser) {

  record Who(String kind, Map<String, String> typed, String email) {}
}
