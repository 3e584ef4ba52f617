package io.portero.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SecureNioChannel;
import org.apache.tomcat.util.net.SocketBufferHandler;

/// The same over TLS.
final class TimedSecureChannel extends SecureNioChannel {

  private final RequestDeadline arrival;

  TimedSecureChannel(SocketBufferHandler buffer, NioEndpoint endpoint, RequestDeadline arrival) {
    super(buffer, endpoint);
    this.arrival = arrival;
  }

  /// The same channel serves another connection.
  @Override
  public void reset(SocketChannel socket, NioEndpoint.NioSocketWrapper wrapper) throws IOException {
    arrival.answered();
    super.reset(socket, wrapper);
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    return arrival.read(super.read(into));
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    arrival.answered();
    return super.write(from);
  }
}
