package io.portero.notification;

import io.portero.shared.Channel;

/// A way out for one channel.
interface Sender {

  Channel channel();

  /// Hands the message over. Blocks until the provider has said what became of it; ends when interrupted.
  ///
  /// @throws DeliveryFailed if it was not taken
  void send(Outgoing message) throws DeliveryFailed;
}
