package io.portero.notification;

/// A message that a provider did not take. The reason is kept for the operators: a word or a status, never a text of the
/// provider, which could repeat the message.
final class DeliveryFailed extends Exception {

  private static final long serialVersionUID = 1L;

  enum Kind {
    /// There is no connection, or no sign-in: the next message would fail too. Never for an answer about one message.
    UNREACHABLE,
    /// It may be taken later.
    LATER,
    /// This address or this message is refused for good.
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
