package io.portero.visitor;

import io.portero.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One visitor: cookies of its own, no JavaScript. Everything happens in the calling thread, over connections that stay
/// open, so that the clock sees little but the server.
public final class VisitorClient {

  private static final int PATIENCE = 30_000;

  private final URI base;
  private final String address;
  private final Map<String, String> cookies = new TreeMap<>();

  public VisitorClient(URI base) {
    this(base, "");
  }

  /// @param address where it says, as a proxy would, that it comes from; empty for nothing said
  public VisitorClient(URI base, String address) {
    this.base = base;
    this.address = address;
  }

  public VisitorResponse get(String path) {
    return send(base.resolve(path), null);
  }

  public VisitorResponse post(String path, Map<String, String> form) {
    return send(base.resolve(path), encode(form).getBytes(StandardCharsets.UTF_8));
  }

  private VisitorResponse send(URI uri, byte @Nullable [] body) {
    try {
      HttpURLConnection to = (HttpURLConnection) uri.toURL().openConnection();
      to.setInstanceFollowRedirects(false);
      to.setConnectTimeout(PATIENCE);
      to.setReadTimeout(PATIENCE);
      to.setRequestProperty("Accept", "*/*"); // a refused form's page at once, not by a redirect
      to.setRequestProperty("Accept-Language", "es");
      to.setRequestProperty("User-Agent", "portero visitor");
      to.setRequestProperty("Cookie", cookieLine());
      if (!address.isEmpty()) {
        to.setRequestProperty("X-Forwarded-For", address);
      }
      return exchange(uri, to, body);
    } catch (IOException e) {
      throw new Refusal(
          "No answer from %s: %s".formatted(base, e.getMessage()),
          "%s no responde: %s".formatted(base, e.getMessage()));
    }
  }

  private VisitorResponse exchange(URI uri, HttpURLConnection to, byte @Nullable [] body)
      throws IOException {
    if (body != null) {
      to.setDoOutput(true);
      to.setFixedLengthStreamingMode(body.length);
    }
    long start = System.nanoTime();
    if (body != null) {
      try (var out = to.getOutputStream()) {
        out.write(body);
      }
    }
    int status = to.getResponseCode();
    byte[] said = read(status < 400 ? to.getInputStream() : to.getErrorStream());
    long nanos = System.nanoTime() - start;
    keepCookies(to);
    String text = new String(said, StandardCharsets.UTF_8);
    return new VisitorResponse(
        uri, new TimedResponse(nanos, status, said.length), text, to.getHeaderField("Location"));
  }

  private static byte[] read(@Nullable InputStream in) throws IOException {
    if (in == null) {
      return new byte[0];
    }
    try (in) {
      return in.readAllBytes();
    }
  }

  private void keepCookies(HttpURLConnection from) {
    List<String> lines =
        from.getHeaderFields().entrySet().stream()
            .filter(e -> "Set-Cookie".equalsIgnoreCase(e.getKey()))
            .flatMap(e -> e.getValue().stream())
            .toList();
    for (String line : lines) {
      String pair = line.split(";", 2)[0];
      cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }
  }

  private String cookieLine() {
    return cookies.entrySet().stream()
        .filter(c -> !c.getValue().isEmpty())
        .map(c -> c.getKey() + "=" + c.getValue())
        .collect(Collectors.joining("; "));
  }

  static String encode(Map<String, String> form) {
    return form.entrySet().stream()
        .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
        .collect(Collectors.joining("&"));
  }

  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
