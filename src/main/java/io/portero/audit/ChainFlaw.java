package io.portero.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something in the record that is not as it was written.
///
/// @param first number in its portal's chain, @param last the same but for several missing ones; 0 where it has none
/// @param entry the row's id, where it is known
public record ChainFlaw(Kind kind, long first, long last, @Nullable UUID entry) {

  public enum Kind {
    /// What it says is not what was written, or was not written by Portero.
    CHANGED,
    /// It is gone.
    REMOVED,
    /// It stands elsewhere than it stood.
    MOVED,
    /// It was written or sealed with a master key that another one had replaced long before.
    OLD_KEY,
    /// It stands in the record and neither in the chain nor among what waits for it.
    OUTSIDE,
    /// The chain goes on after its head, or the head is not Portero's.
    HEAD,
    /// The chain does not hold what somebody noted of it before.
    NOT_AS_NOTED,
    /// The file beside the database knows of it, and the chain ends before it.
    CUT,
    /// The line of the file beside the database is not Portero's.
    NOTE
  }

  static ChainFlaw of(Kind kind, long number, @Nullable UUID entry) {
    return new ChainFlaw(kind, number, number, entry);
  }
}
