package io.portero.notification;

import io.portero.shared.AesGcm;
import io.portero.shared.KeyPurpose;
import io.portero.shared.Keys;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Encrypts bodies while they wait, so that a copy of the database opens no account. Each is bound to its row.
@Component
class Seal {

  private final AesGcm cipher;

  Seal(Keys keys) {
    this.cipher = new AesGcm(keys, KeyPurpose.NOTIFICATION_OUTBOX);
  }

  byte[] close(UUID row, Body body) {
    return cipher.close(body.toBytes(), context(row));
  }

  /// Empty if the installation's keys are others, or the row was changed.
  Optional<Body> open(UUID row, byte[] sealed) {
    return cipher.open(sealed, context(row)).map(Body::fromBytes);
  }

  private static byte[] context(UUID row) {
    return row.toString().getBytes(StandardCharsets.UTF_8);
  }
}
