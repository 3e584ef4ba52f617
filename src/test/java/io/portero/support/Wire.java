package io.portero.support;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// Bytes straight to a server's socket, for what no client would send.
public final class Wire {

  private static final int PATIENCE_MS = 10_000;

  private final URI server;

  public Wire(Server server) {
    this.server = server.url();
  }

  /// What the server answers to these characters, each one byte, when nothing more comes; empty if it only hangs up.
  public String answer(String request) throws IOException {
    return answer(request.getBytes(StandardCharsets.ISO_8859_1));
  }

  public String answer(byte[] request) throws IOException {
    try (Socket socket = open()) {
      try {
        socket.getOutputStream().write(request);
        socket.shutdownOutput();
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      } catch (SocketException e) {
        return ""; // the server hung up while we were still talking
      }
    }
  }

  /// Says something and is gone before the answer.
  public void leave(String request) throws IOException {
    try (Socket socket = open()) {
      socket.setSoLinger(true, 0);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  /// A connection that its caller closes.
  public Socket open() throws IOException {
    Socket socket = new Socket(server.getHost(), server.getPort());
    socket.setSoTimeout(PATIENCE_MS);
    return socket;
  }
}
