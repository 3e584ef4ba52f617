package io.portero.attack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.portero.visitor.TimedResponse;
import io.portero.visitor.VisitorClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/// A little server of our own whose answers are known to take a millisecond longer for some: it shows that clock,
/// connection and statistics, from end to end, find what is there and nothing else.
final class ControlServer implements AutoCloseable, TimingExperiment.Probe {

  private static final long MILLISECOND = 1_000_000;
  private final HttpServer server;
  private final boolean slower;
  private final VisitorClient client;

  /// @param slower whether the known get a millisecond more
  ControlServer(boolean slower) {
    this.slower = slower;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", ControlServer::answer);
    server.start();
    client = new VisitorClient(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
  }

  @Override
  public TimedResponse ask(boolean known, int person) {
    return client.get(known && slower ? "/slower" : "/answer").timed();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    if (exchange.getRequestURI().getPath().equals("/slower")) {
      long end = System.nanoTime() + MILLISECOND;
      while (System.nanoTime() < end) {
        Thread.onSpinWait();
      }
    }
    byte[] body = new byte[2_000];
    exchange.sendResponseHeaders(200, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
