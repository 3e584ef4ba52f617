package io.portero.web;

import io.portero.guard.Limit;
import io.portero.guard.RateLimiter;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/// Slows one address down that sends more answers than a person, or an office of persons, would.
@Component
class Flood {

  private final RateLimiter rateLimiter;
  private final ClientAddress clients;

  Flood(RateLimiter rateLimiter, ClientAddress clients) {
    this.rateLimiter = rateLimiter;
    this.clients = clients;
  }

  boolean admits(HttpServletRequest request) {
    return rateLimiter.allow(Limit.ANSWERS, clients.network(request));
  }
}
