package io.portero.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// People should find how to sign in, the help and the legal texts; no other page may stand in a search engine, and of a trial none.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class SearchEngines extends OncePerRequestFilter {

  private static final List<String> FOUND = List.of("sign-in", "help");

  private final boolean production;

  SearchEngines(@Value("${portero.mode:trial}") String mode) {
    this.production = mode.equals("production");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!production || !mayBeFound(request.getRequestURI())) {
      response.setHeader("X-Robots-Tag", "noindex");
    }
    chain.doFilter(request, response);
  }

  /// @param path `/alianza/help`, under a host of its own too
  static boolean mayBeFound(String path) {
    String[] parts = path.split("/", 6);
    return (parts.length == 3 && FOUND.contains(parts[2]))
        || (parts.length == 4 && parts[2].equals("legal"))
        || path.startsWith("/assets/");
  }
}
