package io.portero.notification;

import io.portero.shared.Channel;

/// A channel without a provider: what is written for it waits until one is configured, or until it expires.
record NoSender(Channel channel) implements Sender {

  @Override
  public void send(Outgoing message) throws DeliveryFailed {
    throw new DeliveryFailed(DeliveryFailed.Kind.UNREACHABLE, "not-configured");
  }
}
