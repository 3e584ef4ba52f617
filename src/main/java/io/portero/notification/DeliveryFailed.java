package io.portero.notification;

/// A message that a provider did not take. The reason is kept for the operators: a word or a status, never a text of the
/// provider, which could repeat the message.
final class DeliveryFailed extends Exception {

  private static final long serialVersionUID = 1L;

  enum Kind {
    /// Nobody is there, or nobody lets us in: the next message would fare no better. Never said of what is about one message.
    UNREACHABLE,
    /// Not now; perhaps later.
    LATER,
    /// Never: this address or this message is refused.
    REFUSED
  }

  private final Kind kind;
  private final String reason;

  DeliveryFailed(Kind kind, String reason) {
    super(kind + ": " + reason);
    this.kind = kind;
    this.reason = reason;
  }

  Kind kind() {
    return kind;
  }

  String reason() {
    return reason;
  }
}
