package io.portero.web;

import io.portero.shared.Causes;
import io.portero.shared.Overloaded;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// What a request that cannot be served is answered with. This is the only place where a failure becomes a status, a page and a
/// `Retry-After` (RFC 9110, 10.2.3).
///
/// @param code HTTP status
/// @param page the texts that say what happened and what to do next: `error.{page}.…`
/// @param retryAfterSeconds when the same request may go well; 0 if it never will
/// @param headers to be sent beside `Retry-After`
/// @param cause for the log, where an operator should hear of it; else empty
record ErrorStatus(
    int code, String page, long retryAfterSeconds, HttpHeaders headers, String cause) {

  /// What has a page of its own; anything else is told as 400 or 500.
  private static final Set<Integer> WITH_PAGE = Set.of(400, 403, 404, 405, 413, 421, 429, 500, 503);

  private static final String UNENCRYPTED = "unencrypted";
  private static final int LOCKED_RETRY_SECONDS = 1;
  private static final int DATABASE_RETRY_SECONDS = 10;

  static ErrorStatus of(int code) {
    int shown = WITH_PAGE.contains(code) ? code : code < 500 ? 400 : 500;
    return new ErrorStatus(code, String.valueOf(shown), 0, HttpHeaders.EMPTY, "");
  }

  static ErrorStatus of(HttpStatus status) {
    return of(status.value());
  }

  /// One network sends more than its limit.
  static ErrorStatus tooMany(long retryAfterSeconds) {
    return of(HttpStatus.TOO_MANY_REQUESTS).after(retryAfterSeconds);
  }

  /// Nothing is wrong with the request: later the same one goes well.
  static ErrorStatus unavailable(long retryAfterSeconds) {
    return of(HttpStatus.SERVICE_UNAVAILABLE).after(retryAfterSeconds);
  }

  private ErrorStatus because(String words) {
    return new ErrorStatus(code, page, retryAfterSeconds, headers, words);
  }

  private ErrorStatus after(long seconds) {
    return new ErrorStatus(code, page, Math.max(1, seconds), headers, cause);
  }

  /// The server knows no such method at all (RFC 9110, 15.5.6).
  static ErrorStatus unknownMethod(Set<HttpMethod> allowed) {
    HttpHeaders headers = new HttpHeaders();
    headers.setAllow(allowed);
    return new ErrorStatus(405, "405", 0, headers, "");
  }

  /// A form came without the cookie that each form's page sets: the browser keeps none of ours, and the page says so.
  static ErrorStatus withoutCookies() {
    return new ErrorStatus(403, "cookies", 0, HttpHeaders.EMPTY, "");
  }

  /// In production nothing is served to a request that came unencrypted, and no page of ours leads out of that.
  static ErrorStatus unencrypted() {
    return new ErrorStatus(403, UNENCRYPTED, 0, HttpHeaders.EMPTY, "");
  }

  boolean isUnencrypted() {
    return page.equals(UNENCRYPTED);
  }

  /// @param failure as it left a page or a filter; what lies under it counts
  static ErrorStatus of(Throwable failure) {
    if (DatabaseTrouble.isLocked(failure)) {
      return unavailable(LOCKED_RETRY_SECONDS).because("Rows were locked by somebody else");
    }
    if (DatabaseTrouble.isGone(failure)) {
      return unavailable(DATABASE_RETRY_SECONDS).because("The database does not answer");
    }
    return Causes.of(failure).stream()
        .flatMap(cause -> ofCause(cause).stream())
        .findFirst()
        .orElseGet(() -> of(500));
  }

  private static Optional<ErrorStatus> ofCause(Throwable cause) {
    return switch (cause) {
      case RefusedRequest refused -> Optional.of(refused.status());
      case Overloaded overloaded -> Optional.of(unavailable(overloaded.retryAfterSeconds()));
      case ErrorResponse spring -> Optional.of(of(spring));
      case MethodArgumentTypeMismatchException _, HttpMessageNotReadableException _ ->
          Optional.of(of(400));
      default -> Optional.empty();
    };
  }

  /// What Spring MVC refuses by itself: no such address, a method that the address has not, a parameter that is missing.
  private static ErrorStatus of(ErrorResponse spring) {
    ErrorStatus plain = of(spring.getStatusCode().value());
    return new ErrorStatus(plain.code(), plain.page(), 0, spring.getHeaders(), "");
  }

  void writeHeaders(HttpServletResponse response) {
    headers.forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
    if (retryAfterSeconds > 0) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfterSeconds));
    }
  }
}
