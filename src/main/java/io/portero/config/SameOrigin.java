package io.portero.config;

import io.portero.web.RefusedRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses whatever another site makes a browser send, beside the CSRF token and before it. `Sec-Fetch-Site` says it
/// where the browser sends it. Else `Origin` does, unless it is `null`: browsers write that for our own forms too, because
/// of `Referrer-Policy: no-referrer`, and then the token alone decides.
final class SameOrigin extends OncePerRequestFilter {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OURS = Set.of("same-origin", "none");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!SAFE.contains(request.getMethod()) && !isOurs(request)) {
      throw new RefusedRequest(HttpStatus.FORBIDDEN);
    }
    chain.doFilter(request, response);
  }

  static boolean isOurs(HttpServletRequest request) {
    @Nullable String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return OURS.contains(site);
    }
    @Nullable String origin = request.getHeader(HttpHeaders.ORIGIN);
    return origin == null
        || origin.equals("null")
        || authority(origin).equals(authority("http://" + request.getHeader(HttpHeaders.HOST)));
  }

  /// Host and port; the scheme is left out, because a proxy may have ended TLS.
  private static Optional<String> authority(String url) {
    try {
      URI uri = URI.create(url);
      int port = uri.getPort() == 443 ? 80 : uri.getPort();
      return Optional.ofNullable(uri.getHost()).map(host -> host + ":" + (port < 0 ? 80 : port));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
