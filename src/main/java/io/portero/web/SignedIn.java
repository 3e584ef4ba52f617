package io.portero.web;

import io.portero.account.Account;
import io.portero.shared.Origin;
import io.portero.shared.PortalId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/// The session of a person who signed in: made anew at sign-in, good in one portal, kept in PostgreSQL.
@Component
class SignedIn {

  private final ClientAddress clients;
  private final Clock clock;

  SignedIn(ClientAddress clients, Clock clock) {
    this.clients = clients;
    this.clock = clock;
  }

  void begin(HttpServletRequest request, Account account) {
    end(request);
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
  }

  void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
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
