package io.portero.config;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends sessions that are 12 hours old, however busy they are.
final class SessionAge extends OncePerRequestFilter {

  static final Duration LONGEST = Duration.ofHours(12);

  private final Clock clock;

  SessionAge(Clock clock) {
    this.clock = clock;
  }

  /// Static files need no session, and no look-up of one.
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/assets/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    @Nullable HttpSession session = request.getSession(false);
    if (session != null) {
      Instant ends = Instant.ofEpochMilli(session.getCreationTime()).plus(LONGEST);
      if (!clock.instant().isBefore(ends)) {
        session.invalidate();
      }
    }
    chain.doFilter(request, response);
  }
}
