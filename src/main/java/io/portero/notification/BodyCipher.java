package io.portero.notification;

import io.portero.shared.AesGcm;
import io.portero.shared.KeyPurpose;
import io.portero.shared.Keys;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Encrypts the bodies of messages while they wait in the outbox, so that a copy of the database opens no account. Each is bound to
/// its row.
@Component
class BodyCipher {

  private final AesGcm cipher;

  BodyCipher(Keys keys) {
    this.cipher = new AesGcm(keys, KeyPurpose.NOTIFICATION_OUTBOX);
  }

  byte[] encrypt(UUID row, MessageBody body) {
    return cipher.close(body.toBytes(), context(row));
  }

  /// Empty if the installation's keys are others, or the row was changed.
  Optional<MessageBody> decrypt(UUID row, byte[] encrypted) {
    return cipher.open(encrypted, context(row)).map(MessageBody::fromBytes);
  }

  private static byte[] context(UUID row) {
    return row.toString().getBytes(StandardCharsets.UTF_8);
  }
}
