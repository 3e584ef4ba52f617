package io.portero.audit;

import io.portero.shared.Origin;
import io.portero.shared.PortalId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that happened, to be recorded.
///
/// @param what a fixed name such as `sign-in` or `password.changed`
/// @param account null while nobody knows whose it is
/// @param result a fixed word such as `ok`, `refused`
/// @param details small facts; never a secret
public record Event(
    String what,
    PortalId portal,
    @Nullable UUID account,
    String result,
    Origin origin,
    Map<String, String> details) {

  public Event {
    details = Map.copyOf(details);
  }
}
