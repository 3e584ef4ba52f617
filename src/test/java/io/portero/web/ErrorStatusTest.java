package io.portero.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.shared.Overloaded;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

class ErrorStatusTest {

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new RefusedRequest(413), 413, "413", 0),
        Arguments.of(new NotFound(), 404, "404", 0),
        Arguments.of(RefusedRequest.withoutCookies(), 403, "cookies", 0),
        Arguments.of(RefusedRequest.unencrypted(), 403, "unencrypted", 0),
        Arguments.of(RefusedRequest.unavailable(30), 503, "503", 30),
        Arguments.of(new Overloaded(5), 503, "503", 5),
        Arguments.of(new CannotAcquireLockException("rows"), 503, "503", 1),
        Arguments.of(new SQLException("lock", "55P03"), 503, "503", 1),
        Arguments.of(new DataAccessResourceFailureException("gone"), 503, "503", 10),
        Arguments.of(new SQLException("shutting down", "57P01"), 503, "503", 10),
        Arguments.of(new NoResourceFoundException(HttpMethod.GET, "/x", "x"), 404, "404", 0),
        Arguments.of(new HttpRequestMethodNotSupportedException("PUT"), 405, "405", 0),
        Arguments.of(new TypeMismatchException("x", Integer.class), 500, "500", 0),
        Arguments.of(new RefusedRequest(418), 418, "400", 0),
        Arguments.of(new SQLException("unique", "23505"), 500, "500", 0),
        Arguments.of(new IllegalStateException("a fault of ours"), 500, "500", 0));
  }

  @ParameterizedTest
  @MethodSource("failures")
  @DisplayName("a failure has one status, page and time to try again, however deep it lies")
  void failure(Exception failure, int code, String page, long retryAfter) {
    for (Throwable thrown :
        List.of(failure, new RuntimeException(new jakarta.servlet.ServletException(failure)))) {
      ErrorStatus status = ErrorStatus.of(thrown);
      assertThat(status.code()).isEqualTo(code);
      assertThat(status.page()).isEqualTo(page);
      assertThat(status.retryAfterSeconds()).isEqualTo(retryAfter);
    }
  }

  @Test
  @DisplayName("who uses a method that an address has not is told which it has (RFC 9110, 15.5.6)")
  void allow() {
    MockHttpServletResponse response = new MockHttpServletResponse();
    ErrorStatus.of(new HttpRequestMethodNotSupportedException("PUT", List.of("GET", "POST")))
        .writeHeaders(response);
    assertThat(response.getHeader(HttpHeaders.ALLOW)).contains("GET").contains("POST");
    assertThat(response.getHeader(HttpHeaders.RETRY_AFTER)).isNull();
  }

  @Test
  @DisplayName("a wait is a second at the least, so that nobody is asked to try again at once")
  void shortest() {
    MockHttpServletResponse response = new MockHttpServletResponse();
    ErrorStatus.tooMany(0).writeHeaders(response);
    assertThat(response.getHeader(HttpHeaders.RETRY_AFTER)).isEqualTo("1");
  }
}
