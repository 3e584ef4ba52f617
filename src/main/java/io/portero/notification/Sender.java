package io.portero.notification;

import io.portero.shared.Channel;

/// A way out for one channel.
interface Sender {

  Channel channel();

  /// Hands the message over. Blocks; must not take longer than [Deliveries] waits.
  ///
  /// @throws DeliveryFailed if it was not taken
  void send(Outgoing message) throws DeliveryFailed;
}
