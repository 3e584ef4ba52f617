package io.portero.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;

/// A connection whose requests must arrive in time.
final class TimedChannel extends NioChannel {

  private final RequestDeadline arrival;

  TimedChannel(SocketBufferHandler buffer, RequestDeadline arrival) {
    super(buffer);
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
