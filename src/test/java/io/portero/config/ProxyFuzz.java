package io.portero.config;

import io.portero.fuzz.Expect;
import io.portero.support.RawRequest;
import io.portero.web.ClientAddress;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/// Any bytes as what a trusted proxy says of the client: limits count by an address, and nobody asks a name server what
/// it means.
public final class ProxyFuzz {

  private static final ClientAddress CLIENTS = new ClientAddress();
  private static final Valve VALVE = valve();

  private ProxyFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) throws ServletException, IOException {
    VALVE.invoke(
        new RawRequest().header("X-Forwarded-For", data).from("127.0.0.1"),
        new Response(new org.apache.coyote.Response()));
  }

  private static Valve valve() {
    Valve valve = new ForwardedValve(SomeProxies.of("127.0.0.1,10.0."));
    valve.setNext(
        new ValveBase() {
          @Override
          public void invoke(Request request, Response response) {
            String network = CLIENTS.network(request);
            Expect.that(
                network.matches("[0-9.]{7,15}|[0-9a-f]{16}::/64|unknown"), "a network: " + network);
            Expect.that(CLIENTS.origin(request).address().length() <= 64, "a short address");
          }
        });
    return valve;
  }
}
