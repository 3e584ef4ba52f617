package io.portero;

import io.portero.shared.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Locale;

/// Looks whether the server will get its port, before anything is started that would have to be stopped again.
final class FreePort {

  /// Ports below need rights of their own on most systems.
  private static final int FIRST_FOR_ANYBODY = 1024;

  private FreePort() {}

  /// @param everywhere on every address of this machine, else on loopback alone
  /// @throws Refusal if the port is not to be had
  static void require(int port, boolean everywhere) {
    InetAddress address = everywhere ? null : InetAddress.getLoopbackAddress();
    try (ServerSocket socket = new ServerSocket(port, 1, address)) {
      socket.getLocalPort();
    } catch (IOException e) {
      throw refusal(port, String.valueOf(e.getMessage()));
    }
  }

  static Refusal taken(int port) {
    return new Refusal(
        "Port %s is in use by another program. Choose another one with --port.".formatted(port),
        "El puerto %s lo usa otro programa. Elija otro con --port.".formatted(port));
  }

  private static Refusal refusal(int port, String why) {
    if (port < FIRST_FOR_ANYBODY && why.toLowerCase(Locale.ROOT).contains("permission")) {
      return new Refusal(
          "This user may not listen on port %s. Choose one from 1024 on with --port, and let the proxy take %s."
              .formatted(port, port),
          "Este usuario no puede escuchar en el puerto %s. Elija uno desde 1024 con --port y deje el %s al proxy."
              .formatted(port, port));
    }
    return taken(port);
  }
}
