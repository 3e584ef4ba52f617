package io.portero.web;

import io.portero.portal.Portal;
import io.portero.portal.Portals;
import io.portero.shared.PortalId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets a portal answer at the root of its own host name: `portal.example/recover` is `/alianza/recover`.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class CustomHost extends OncePerRequestFilter {

  private static final String HOST_OF = "portero.own-host";
  private static final String PATH = "portero.path";
  private static final List<String> SHARED =
      List.of("/assets/", "/pictures/", "/mailbox", "/error", "/favicon", "/robots.txt");

  private final Portals portals;

  CustomHost(Portals portals) {
    this.portals = portals;
  }

  /// What addresses of the portal begin with on this request.
  static String base(HttpServletRequest request, PortalId portal) {
    return portal.equals(request.getAttribute(HOST_OF)) ? "" : "/" + portal;
  }

  /// The path that the browser shows.
  static String path(HttpServletRequest request) {
    Object path = request.getAttribute(PATH);
    return path == null ? request.getRequestURI() : path.toString();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getRequestURI();
    request.setAttribute(PATH, path);
    Optional<Portal> portal =
        portals.byHost(String.valueOf(request.getServerName()).toLowerCase(Locale.ROOT));
    if (portal.isEmpty() || SHARED.stream().anyMatch(path::startsWith)) {
      chain.doFilter(request, response);
      return;
    }
    PortalId id = portal.get().id();
    request.setAttribute(HOST_OF, id);
    boolean named = path.equals("/" + id) || path.startsWith("/" + id + "/");
    chain.doFilter(
        named ? request : new Under(request, "/" + id + (path.equals("/") ? "" : path)), response);
  }

  /// The same request at another path.
  private static final class Under extends HttpServletRequestWrapper {

    private final String path;

    Under(HttpServletRequest request, String path) {
      super(request);
      this.path = path;
    }

    @Override
    public String getRequestURI() {
      return path;
    }

    @Override
    public String getServletPath() {
      return path;
    }

    @Override
    public StringBuffer getRequestURL() {
      StringBuffer url = super.getRequestURL();
      return url.replace(url.length() - super.getRequestURI().length(), url.length(), path);
    }
  }
}
