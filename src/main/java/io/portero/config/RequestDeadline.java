package io.portero.config;

import java.net.SocketTimeoutException;
import java.util.function.LongSupplier;

/// How long the request on one connection has been arriving. Tomcat's own limit begins anew at each byte, so a client that sends one
/// now and then would never meet it.
final class RequestDeadline {

  private final long most;
  private final LongSupplier nanos;
  private boolean begun;
  private long since;

  RequestDeadline(long most, LongSupplier nanos) {
    this.most = most;
    this.nanos = nanos;
  }

  /// @throws SocketTimeoutException if the request's first byte came too long ago
  synchronized int read(int bytes) throws SocketTimeoutException {
    if (bytes <= 0) {
      return bytes;
    }
    long now = nanos.getAsLong();
    if (!begun) {
      begun = true;
      since = now;
    } else if (now - since > most) {
      throw new SocketTimeoutException("the request took too long to arrive");
    }
    return bytes;
  }

  /// An answer goes out, so the request is read: what comes now is another one.
  synchronized void answered() {
    begun = false;
  }
}
