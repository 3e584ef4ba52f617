package io.portero.shared;

import java.util.Set;

/// Tells the workers of the outbox that messages wait for them, so that nobody waits for their next look.
@FunctionalInterface
public interface Wake {

  /// Wakes those of these channels once the caller's transaction has committed; at once if there is none; never if it rolls back.
  void afterCommit(Set<Channel> channels);
}
