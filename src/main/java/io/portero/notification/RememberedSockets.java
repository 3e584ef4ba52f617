package io.portero.notification;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.function.Supplier;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/// Makes the socket of one connection and remembers it, so that its time limit can be changed during the exchange. With TLS it is the socket
/// underneath, which all reading goes through.
final class RememberedSockets extends SocketFactory {

  private final Supplier<Socket> maker;
  private @Nullable Socket made;

  RememberedSockets() {
    this(Socket::new);
  }

  RememberedSockets(Supplier<Socket> maker) {
    this.maker = maker;
  }

  void waitFor(Duration limit) throws SocketException {
    Socket socket = made;
    if (socket != null) {
      socket.setSoTimeout(Math.toIntExact(limit.toMillis()));
    }
  }

  @Override
  public Socket createSocket() {
    Socket socket = maker.get();
    made = socket;
    return socket;
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    throw new SocketException("the caller connects");
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return createSocket(host.getHostAddress(), port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return createSocket(host, port);
  }
}
