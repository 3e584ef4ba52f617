package io.portero.web;

import io.portero.guard.Limits;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Slows one address down that sends more answers than a person, or an office of persons, would.
@Component
class Flood {

  static final Duration WINDOW = Duration.ofMinutes(10);
  private static final int ANSWERS = 300;

  private final Limits limits;
  private final ClientAddress clients;

  Flood(Limits limits, ClientAddress clients) {
    this.limits = limits;
    this.clients = clients;
  }

  boolean admits(HttpServletRequest request) {
    return limits.allow("answers.address", clients.network(request), ANSWERS, WINDOW);
  }
}
