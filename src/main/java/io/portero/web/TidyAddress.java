package io.portero.web;

import io.portero.portal.JourneyKind;
import io.portero.portal.Portals;
import io.portero.shared.PortalId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Leads addresses as people type and paste them, `/Alianza/Sign-In/`, to those that there are. What is ours to name is lower case
/// without a slash at its end; tokens and versions keep their letters.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class TidyAddress extends OncePerRequestFilter {

  private static final int MOVED = 308;

  private static final Set<String> JOURNEYS =
      Arrays.stream(JourneyKind.values()).map(JourneyKind::path).collect(Collectors.toSet());

  private static final Set<String> PAGES =
      Set.of("help", "legal", "account", "link", "not-me", "left", "mailbox", "user-name");

  private final Portals portals;

  TidyAddress(Portals portals) {
    this.portals = portals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = OwnHost.path(request);
    String tidy = tidy(path);
    if (tidy.equals(path)) {
      chain.doFilter(request, response);
      return;
    }
    String query = request.getQueryString();
    response.setStatus(MOVED);
    response.setHeader(HttpHeaders.LOCATION, query == null ? tidy : tidy + "?" + query);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  /// The same path if there is nothing to mend. Two slashes together are no address of ours, and a redirect to `//name` would
  /// lead elsewhere.
  String tidy(String path) {
    if (path.contains("//") || path.contains("\\") || !path.startsWith("/")) {
      return path;
    }
    String[] parts = path.split("/", -1);
    int at = 1;
    if (isPortal(lower(parts[at]))) {
      parts[at] = lower(parts[at]);
      at++;
    }
    if (at < parts.length && JOURNEYS.contains(lower(parts[at]))) {
      parts[at] = lower(parts[at]);
      if (at + 1 < parts.length) {
        parts[at + 1] = lower(parts[at + 1]);
      }
    } else if (at < parts.length && PAGES.contains(lower(parts[at]))) {
      parts[at] = lower(parts[at]);
    }
    boolean slashed = parts.length > 2 && parts[parts.length - 1].isEmpty();
    boolean root = slashed && parts.length == 3 && at == 2;
    return String.join("/", slashed && !root ? Arrays.copyOf(parts, parts.length - 1) : parts);
  }

  private boolean isPortal(String name) {
    return PortalId.isValid(name) && portals.find(new PortalId(name)).isPresent();
  }

  private static String lower(String part) {
    return part.toLowerCase(Locale.ROOT);
  }
}
