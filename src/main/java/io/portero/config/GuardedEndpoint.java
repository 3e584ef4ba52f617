package io.portero.config;

import io.portero.shared.Origin;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;

/// Refuses a connection to a client that holds as many as it may: at once, before anything is read from it. One thread accepts, so
/// nothing here is shared.
final class GuardedEndpoint extends NioEndpoint {

  private ConnectionRules rules = ConnectionRules.NONE;
  private HeldConnections held = new HeldConnections(rules.nanos(), this::clients);

  void guard(ConnectionRules wanted) {
    rules = wanted;
    held = new HeldConnections(wanted.nanos(), this::clients);
  }

  @Override
  protected boolean setSocketOptions(SocketChannel socket) {
    if (!admits(socket)) {
      destroySocket(socket);
      return false;
    }
    return super.setSocketOptions(socket);
  }

  @Override
  protected NioChannel createChannel(SocketBufferHandler buffer) {
    RequestDeadline arrival = new RequestDeadline(rules.wholeRequest().toNanos(), rules.nanos());
    return isSSLEnabled()
        ? new TimedSecureChannel(buffer, this, arrival)
        : new TimedChannel(buffer, arrival);
  }

  private boolean admits(SocketChannel socket) {
    Optional<String> address = address(socket);
    if (address.filter(rules.uncounted()).isPresent()) {
      return true;
    }
    return held.admits(address.map(GuardedEndpoint::client).orElse(""), rules.most());
  }

  /// Of each connection that is open.
  private Stream<String> clients() {
    return connections.keySet().stream()
        .filter(SocketChannel::isOpen)
        .flatMap(socket -> address(socket).stream())
        .map(GuardedEndpoint::client);
  }

  private static String client(String address) {
    return new Origin(address, "").network();
  }

  private static Optional<String> address(SocketChannel socket) {
    try {
      return socket.getRemoteAddress() instanceof InetSocketAddress remote
          ? Optional.of(remote.getAddress().getHostAddress())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // gone already
    }
  }
}
