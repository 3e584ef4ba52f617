package io.portero.config;

import io.portero.shared.Causes;
import io.portero.shared.Overloaded;
import io.portero.web.ErrorPages;
import io.portero.web.Printable;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// The first and the last of all filters: takes in what is typed, so that nothing unreadable goes further, and sees to it that
/// whatever fails ends as a page that says so (security.md 6).
final class Doorstep extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(Doorstep.class);
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
  private static final int DATABASE_RETRY_SECONDS = 10;

  private final ErrorPages errors;

  Doorstep(ErrorPages errors) {
    this.errors = errors;
  }

  static boolean isKnown(String method) {
    return METHODS.contains(method);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(TypedText.of(request), response);
    } catch (UnreadableForm e) {
      errors.write(request, response, request.getRequestURI(), e.status());
    } catch (IOException e) {
      throw e; // the client went away: nobody is left to read a page
    } catch (ServletException | RuntimeException e) {
      failed(request, response, e);
    }
  }

  private void failed(HttpServletRequest request, HttpServletResponse response, Exception failure)
      throws IOException {
    Throwable cause = Causes.deepest(failure);
    int status = 500;
    if (cause instanceof Overloaded overloaded) {
      status = 503;
      response.setHeader(HttpHeaders.RETRY_AFTER, "" + overloaded.retryAfterSeconds());
    } else if (DatabaseTrouble.isLocked(failure)) {
      status = 503;
      response.setHeader(HttpHeaders.RETRY_AFTER, "1");
      LOG.warn("Rows were locked by somebody else: {}", cause.getClass().getSimpleName());
    } else if (DatabaseTrouble.isGone(failure)) {
      status = 503;
      response.setHeader(HttpHeaders.RETRY_AFTER, "" + DATABASE_RETRY_SECONDS);
      LOG.warn("The database does not answer: {}", cause.getClass().getSimpleName());
    } else {
      LOG.error(
          "{} {} failed", request.getMethod(), Printable.of(request.getRequestURI()), failure);
    }
    errors.write(request, response, request.getRequestURI(), status);
  }
}
