package io.portero.notification;

import io.portero.shared.Channel;
import io.portero.shared.PortalId;
import java.util.UUID;

/// One message on its way to one person by one channel.
///
/// @param id of its row; the Message-ID is made from it, so that a mail sent twice is recognised as one
/// @param to e-mail address or number in E.164
/// @param attempt 1 for the first
record OutgoingMessage(
    UUID id,
    PortalId portal,
    Channel channel,
    Party from,
    String to,
    MessageBody body,
    int attempt) {

  /// @param name as shown; empty if none, @param address for e-mail only
  record Party(String name, String address) {

    @Override
    public String toString() {
      return address.isEmpty() ? name : name + " <" + address + ">";
    }
  }
}
