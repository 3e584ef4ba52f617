package io.portero.shared;

/// Tells the background workers that something waits for them, so that nobody waits for their next look.
@FunctionalInterface
public interface Wake {

  /// Wakes them once the caller's transaction has committed; at once if there is none; never if it rolls back.
  void afterCommit();
}
