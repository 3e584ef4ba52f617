package io.portero.notification;

import io.portero.shared.Channel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A provider in memory that can be told to fail.
final class RecordingSender implements Sender {

  final List<OutgoingMessage> sent = Collections.synchronizedList(new ArrayList<>());
  final List<OutgoingMessage> tried = Collections.synchronizedList(new ArrayList<>());
  private final AtomicReference<DeliveryFailed.@Nullable Kind> failure = new AtomicReference<>();
  private final Channel channel;

  RecordingSender(Channel channel) {
    this.channel = channel;
  }

  @Override
  public Channel channel() {
    return channel;
  }

  void fails(DeliveryFailed.Kind kind) {
    failure.set(kind);
  }

  void works() {
    failure.set(null);
  }

  @Override
  public void send(OutgoingMessage message) throws DeliveryFailed {
    tried.add(message);
    DeliveryFailed.Kind kind = failure.get();
    if (kind != null) {
      throw new DeliveryFailed(kind, "test");
    }
    sent.add(message);
  }
}
