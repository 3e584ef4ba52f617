package io.portero.config;

import io.portero.settings.Proxies;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/// What a proxy of ours says of the client, by `X-Forwarded-For` and `X-Forwarded-Proto`, counts as if the client had come
/// itself. Unlike Tomcat's own valve it never asks a name server what somebody wrote into a header.
final class ForwardedValve extends ValveBase {

  private static final String FOR = "X-Forwarded-For";
  private static final String PROTO = "X-Forwarded-Proto";
  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  private final Proxies proxies;

  ForwardedValve(Proxies proxies) {
    super(true);
    this.proxies = proxies;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    String address = request.getRemoteAddr();
    if (address == null || !proxies.has(address)) {
      getNext().invoke(request, response);
      return;
    }
    String host = request.getRemoteHost();
    String scheme = request.getScheme();
    boolean secure = request.isSecure();
    int port = request.getServerPort();
    try {
      String client = client(request, address);
      request.setRemoteAddr(client);
      request.setRemoteHost(client);
      protocol(request);
      getNext().invoke(request, response);
    } finally {
      request.setRemoteAddr(address);
      request.setRemoteHost(host);
      request.setSecure(secure);
      request.getCoyoteRequest().scheme().setString(scheme);
      request.setServerPort(port);
    }
  }

  /// The last address that no proxy of ours has: whatever stands before it was written by strangers.
  private String client(Request request, String nearest) {
    List<String> said = new ArrayList<>(values(request, FOR));
    Collections.reverse(said);
    String client = nearest;
    for (String address : said) {
      client = address;
      if (!proxies.has(address)) {
        break;
      }
    }
    return client;
  }

  /// Encrypted if every proxy on the way says so; as it is if none says anything.
  private static void protocol(Request request) {
    List<String> said = values(request, PROTO);
    if (said.isEmpty()) {
      return;
    }
    boolean secure = said.stream().allMatch("https"::equalsIgnoreCase);
    request.setSecure(secure);
    request.getCoyoteRequest().scheme().setString(secure ? "https" : "http");
    request.setServerPort(secure ? HTTPS : HTTP);
  }

  private static List<String> values(Request request, String header) {
    return Collections.list(request.getHeaders(header)).stream()
        .flatMap(line -> Stream.of(line.split(",", -1)))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }
}
