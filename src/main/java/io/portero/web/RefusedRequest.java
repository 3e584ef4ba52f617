package io.portero.web;

import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/// The request is not served: it is broken, forged, too large or for a page that is not there, or this node must not serve any.
/// Whoever finds that throws this, and [ErrorPages] answers.
public class RefusedRequest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ErrorStatus status;

  /// @param code HTTP status, 400 to 499
  public RefusedRequest(int code) {
    this(ErrorStatus.of(code));
  }

  public RefusedRequest(HttpStatus status) {
    this(status.value());
  }

  private RefusedRequest(ErrorStatus status) {
    super(String.valueOf(status.code()), null, false, false);
    this.status = status;
  }

  /// A form came without the cookie that each form's page sets.
  public static RefusedRequest withoutCookies() {
    return new RefusedRequest(ErrorStatus.withoutCookies());
  }

  /// @param allowed methods that some address has
  public static RefusedRequest unknownMethod(Set<HttpMethod> allowed) {
    return new RefusedRequest(ErrorStatus.unknownMethod(allowed));
  }

  /// A request came unencrypted in production.
  public static RefusedRequest unencrypted() {
    return new RefusedRequest(ErrorStatus.unencrypted());
  }

  /// Nothing is wrong with the request, but this node cannot serve it for now.
  public static RefusedRequest unavailable(int retryAfterSeconds) {
    return new RefusedRequest(ErrorStatus.unavailable(retryAfterSeconds));
  }

  /// HTTP status.
  public int code() {
    return status.code();
  }

  ErrorStatus status() {
    return status;
  }
}
