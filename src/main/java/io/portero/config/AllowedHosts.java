package io.portero.config;

import io.portero.portal.Portals;
import io.portero.shared.Addresses;
import io.portero.web.RefusedRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// A trial answers its own names only. Otherwise a page elsewhere could have its own name lead to this machine and read the
/// mailbox, codes and links in it, through the visitor's browser (DNS rebinding). In production there is no mailbox, and the proxy
/// says which names it passes on.
final class AllowedHosts extends OncePerRequestFilter {

  private final Portals portals;
  private final Addresses addresses;

  AllowedHosts(Portals portals, Addresses addresses) {
    this.portals = portals;
    this.addresses = addresses;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    // no browser leaves the header out
    if (request.getHeader(HttpHeaders.HOST) != null && !isOwn(request.getServerName())) {
      throw new RefusedRequest(HttpStatus.MISDIRECTED_REQUEST);
    }
    chain.doFilter(request, response);
  }

  private boolean isOwn(String asked) {
    String name = asked.toLowerCase(Locale.ROOT);
    return isLoopback(name)
        || isHostOf(URI.create(addresses.base()), name)
        || portals.byHost(name).isPresent()
        || portals.all().stream()
            .anyMatch(
                p -> p.organisation().baseUrl().filter(url -> isHostOf(url, name)).isPresent());
  }

  private static boolean isLoopback(String name) {
    return name.equals("localhost")
        || name.endsWith(".localhost")
        || name.equals("127.0.0.1")
        || name.equals("[::1]");
  }

  private static boolean isHostOf(URI url, String name) {
    return Optional.ofNullable(url.getHost()).filter(name::equalsIgnoreCase).isPresent();
  }
}
