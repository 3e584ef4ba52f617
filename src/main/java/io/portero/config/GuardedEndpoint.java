package io.portero.config;

import io.portero.shared.Origin;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;

/// Refuses a connection to a client that holds as many as it may: at once, before anything is read from it. One thread accepts, so
/// nothing here is shared.
final class GuardedEndpoint extends NioEndpoint {

  /// Clients remembered before the counts are made anew, so that passers-by do not fill the memory.
  private static final int REMEMBERED = 20_000;

  private final Map<String, Integer> held = new HashMap<>();
  private ConnectionRules rules = ConnectionRules.NONE;

  void guard(ConnectionRules wanted) {
    rules = wanted;
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
    Arrival arrival = new Arrival(rules.wholeRequest().toNanos(), rules.nanos());
    return isSSLEnabled()
        ? new TimedSecureChannel(buffer, this, arrival)
        : new TimedChannel(buffer, arrival);
  }

  private boolean admits(SocketChannel socket) {
    Optional<String> address = address(socket);
    if (address.filter(rules.uncounted()).isPresent()) {
      return true;
    }
    String client = address.map(a -> new Origin(a, "").network()).orElse("");
    if (held.getOrDefault(client, 0) >= rules.most() || held.size() >= REMEMBERED) {
      countAnew();
    }
    if (held.getOrDefault(client, 0) >= rules.most()) {
      return false;
    }
    held.merge(client, 1, Integer::sum);
    return true;
  }

  /// The counts only grow while connections come; those that ended meanwhile are taken off when it matters.
  private void countAnew() {
    held.clear();
    connections.keySet().stream()
        .filter(SocketChannel::isOpen)
        .flatMap(socket -> address(socket).stream())
        .forEach(address -> held.merge(new Origin(address, "").network(), 1, Integer::sum));
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
