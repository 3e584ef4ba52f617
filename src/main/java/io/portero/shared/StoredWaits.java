package io.portero.shared;

import java.time.Instant;

/// Instants in a room's tables that somebody waits for. A clock that was set back would make each of these waits longer by as much.
public interface StoredWaits {

  /// Cuts every wait that ends later than it can to the longest that it can be from `now` on. Changes nothing while the clock is
  /// right, so it may be called at any time.
  void cut(Instant now);
}
