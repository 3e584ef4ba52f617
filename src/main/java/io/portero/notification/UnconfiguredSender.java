package io.portero.notification;

import io.portero.shared.Channel;

/// The sender of a channel without a provider: its messages wait until one is configured, or until they expire.
record UnconfiguredSender(Channel channel) implements Sender {

  @Override
  public void send(OutgoingMessage message) throws DeliveryFailed {
    throw new DeliveryFailed(DeliveryFailed.Kind.UNREACHABLE, "not-configured");
  }
}
