package io.portero.web;

import io.portero.settings.Mode;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// All of the product's cookies: `__Host-` names, Secure, HttpOnly, SameSite=Lax, for the whole host and no other
/// (security.md 5). Only while trying out over plain HTTP they go without prefix and Secure, because Safari and plain
/// clients refuse those there: see `docs/decisions/003-cookies-on-loopback.md`.
@Component
public class Cookies {

  private static final String PREFIX = "__Host-";
  private static final int MAX_VALUE = 1_024;

  /// What browsers take at least (RFC 6265bis 5.5), name and attributes left out.
  static final int LONGEST = 3_900;

  private static final Pattern VALUE = Pattern.compile("[!-~&&[^\",;\\\\]]*");

  private final boolean trial;

  Cookies(Mode mode) {
    this.trial = !mode.isProduction();
  }

  /// The name that a cookie has on this request.
  public String name(HttpServletRequest request, String base) {
    return isSecure(request) ? PREFIX + base : base;
  }

  /// A cookie that ends with the browser.
  public void write(
      HttpServletRequest request, HttpServletResponse response, String base, String value) {
    add(request, response, base, value, null);
  }

  public void write(
      HttpServletRequest request,
      HttpServletResponse response,
      String base,
      String value,
      Duration maxAge) {
    add(request, response, base, value, maxAge);
  }

  /// The value, if the browser sent one that we can have written.
  public Optional<String> read(HttpServletRequest request, String base) {
    return read(request, base, MAX_VALUE);
  }

  Optional<String> read(HttpServletRequest request, String base, int longest) {
    Cookie @Nullable [] cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    String name = name(request, base);
    for (Cookie cookie : cookies) {
      String value = cookie.getValue();
      if (cookie.getName().equals(name)
          && value != null
          && value.length() <= longest
          && VALUE.matcher(value).matches()) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  public void clear(HttpServletRequest request, HttpServletResponse response, String base) {
    add(request, response, base, "", Duration.ZERO);
  }

  private void add(
      HttpServletRequest request,
      HttpServletResponse response,
      String base,
      String value,
      @Nullable Duration maxAge) {
    ResponseCookie.ResponseCookieBuilder cookie =
        ResponseCookie.from(name(request, base), value)
            .path("/")
            .httpOnly(true)
            .sameSite("Lax")
            .secure(isSecure(request));
    if (maxAge != null) {
      cookie.maxAge(maxAge);
    }
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
  }

  private boolean isSecure(HttpServletRequest request) {
    return request.isSecure() || !trial;
  }
}
