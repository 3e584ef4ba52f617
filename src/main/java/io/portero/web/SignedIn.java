package io.portero.web;

import io.portero.account.Sessions;
import io.portero.journey.AccountActions;
import io.portero.shared.PortalId;
import io.portero.shared.Secret;
import io.portero.shared.Tokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The session of a person who signed in: in a cookie, good in one portal, looked at once a request.
@Component
class SignedIn {

  private static final String COOKIE = "portero";
  private static final String FOUND = SignedIn.class.getName();
  private static final Duration FRESH = Duration.ofMinutes(10);

  private final Cookies cookies;
  private final ClientAddress clients;
  private final Sessions sessions;
  private final Clock clock;

  SignedIn(Cookies cookies, ClientAddress clients, Sessions sessions, Clock clock) {
    this.cookies = cookies;
    this.clients = clients;
    this.sessions = sessions;
    this.clock = clock;
  }

  /// What one request brought.
  private record Found(Optional<Sessions.Open> session) {}

  /// The browser has a new session; the one it had before ends.
  void begin(HttpServletRequest request, HttpServletResponse response, Secret session) {
    token(request).ifPresent(sessions::end);
    cookies.write(request, response, COOKIE, session.reveal());
    request.removeAttribute(FOUND);
  }

  /// After the person proved again who they are, before a change.
  void provedAgain(HttpServletRequest request, HttpServletResponse response) {
    token(request)
        .flatMap(sessions::provedAgain)
        .ifPresent(fresh -> cookies.write(request, response, COOKIE, fresh.reveal()));
  }

  /// Whether the person proved who they are a short while ago: a screen left open may not end sessions (ASVS 7.5.2).
  boolean isFresh(HttpServletRequest request) {
    return session(request)
        .filter(s -> clock.instant().isBefore(s.provedAt().plus(FRESH)))
        .isPresent();
  }

  void end(HttpServletRequest request, HttpServletResponse response) {
    token(request)
        .ifPresent(token -> {
          sessions.end(token);
          cookies.clear(request, response, COOKIE);
          request.removeAttribute(FOUND);
        });
  }

  /// Whether the browser has the cookie of a session that is over.
  boolean hasEnded(HttpServletRequest request) {
    return token(request).isPresent() && session(request).isEmpty();
  }

  /// How long the session lasts if nothing more happens; zero if there is none.
  Duration left(HttpServletRequest request, PortalId portal) {
    return session(request, portal).isPresent() ? Sessions.IDLE : Duration.ZERO;
  }

  /// Who acts, if somebody is signed in here.
  Optional<AccountActions.Actor> actor(HttpServletRequest request, PortalId portal) {
    return session(request, portal)
        .map(s -> new AccountActions.Actor(portal, s.account(), clients.origin(request)));
  }

  Optional<UUID> account(HttpServletRequest request, PortalId portal) {
    return session(request, portal).map(Sessions.Open::account);
  }

  Optional<String> name(HttpServletRequest request, PortalId portal) {
    return session(request, portal).map(Sessions.Open::name);
  }

  Optional<Sessions.Open> session(HttpServletRequest request, PortalId portal) {
    return session(request).filter(s -> s.portal().equals(portal));
  }

  private Optional<Sessions.Open> session(HttpServletRequest request) {
    if (request.getAttribute(FOUND) instanceof Found found) {
      return found.session();
    }
    Optional<Sessions.Open> session = token(request).flatMap(sessions::find);
    request.setAttribute(FOUND, new Found(session));
    return session;
  }

  private Optional<Secret> token(HttpServletRequest request) {
    return cookies.read(request, COOKIE).filter(Tokens::looksLikeToken).map(Secret::of);
  }
}
