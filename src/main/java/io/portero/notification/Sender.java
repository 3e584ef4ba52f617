package io.portero.notification;

import io.portero.shared.Channel;

/// Sends the messages of one channel.
interface Sender {

  Channel channel();

  /// Hands the message over. Blocks until the provider has said what became of it; ends when interrupted.
  ///
  /// @throws DeliveryFailed if it was not taken
  void send(OutgoingMessage message) throws DeliveryFailed;

  /// Lets go of what has not been needed for some time; called now and then.
  default void tidy() {}

  /// Sends nothing any more.
  default void close() {}
}
