package io.portero.shared;

/// Thrown when more slow work (hashes, drawn pictures) is asked for than this node can carry: better to refuse in milliseconds than to let
/// everyone wait (security.md 6). The web answers 503 with `Retry-After`.
public final class Overloaded extends RuntimeException {

  private final int retryAfterSeconds;

  public Overloaded(int retryAfterSeconds) {
    super("no permit for slow work is left", null, false, false);
    this.retryAfterSeconds = retryAfterSeconds;
  }

  public int retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
