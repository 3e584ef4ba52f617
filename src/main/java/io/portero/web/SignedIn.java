package io.portero.web;

import io.portero.account.Account;
import io.portero.account.AccountSessions;
import io.portero.journey.OwnActs;
import io.portero.shared.Origin;
import io.portero.shared.PortalId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/// The session of a person who signed in: made anew at sign-in, good in one portal, kept in PostgreSQL.
@Component
class SignedIn {

  private static final String PROVED = "proved";
  private static final Duration FRESH = Duration.ofMinutes(10);

  private final ClientAddress clients;
  private final AccountSessions sessions;
  private final Clock clock;

  SignedIn(ClientAddress clients, AccountSessions sessions, Clock clock) {
    this.clients = clients;
    this.sessions = sessions;
    this.clock = clock;
  }

  void begin(HttpServletRequest request, Account account) {
    end(request);
    sessions.makeRoom(account.id());
    Origin origin = clients.origin(request);
    HttpSession session = request.getSession(true);
    session.setAttribute(
        FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, account.id().toString());
    session.setAttribute("account", account.id().toString());
    session.setAttribute("portal", account.portal().value());
    session.setAttribute("name", account.name().isBlank() ? account.userName() : account.name());
    session.setAttribute("address", origin.address());
    session.setAttribute("browser", origin.browser());
    session.setAttribute("started", clock.millis());
    session.setAttribute(PROVED, clock.millis());
  }

  /// After the person proved again who they are, before a change: the old id is worth nothing any more (ASVS 7.2.4).
  void provedAgain(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      request.changeSessionId();
      session.setAttribute(PROVED, clock.millis());
    }
  }

  /// Whether the person proved who they are a short while ago: a screen left open may not end sessions (ASVS 7.5.2).
  boolean isFresh(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null
        && session.getAttribute(PROVED) instanceof Long at
        && clock.millis() - at < FRESH.toMillis();
  }

  void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /// Who acts, if somebody is signed in here.
  Optional<OwnActs.Actor> actor(HttpServletRequest request, PortalId portal) {
    return account(request, portal)
        .map(account -> new OwnActs.Actor(portal, account, clients.origin(request)));
  }

  Optional<UUID> account(HttpServletRequest request, PortalId portal) {
    return attribute(request, portal, "account").map(UUID::fromString);
  }

  Optional<String> name(HttpServletRequest request, PortalId portal) {
    return attribute(request, portal, "name");
  }

  private static Optional<String> attribute(
      HttpServletRequest request, PortalId portal, String name) {
    HttpSession session = request.getSession(false);
    return session != null && portal.value().equals(session.getAttribute("portal"))
        ? Optional.ofNullable((String) session.getAttribute(name))
        : Optional.empty();
  }
}
