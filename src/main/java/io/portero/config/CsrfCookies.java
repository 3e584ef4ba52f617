package io.portero.config;

import io.portero.shared.Tokens;
import io.portero.web.Cookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/// Keeps the CSRF token in a cookie of its own, so that a visitor needs no session for a form. Pages show it masked anew
/// each time.
final class CsrfCookies implements CsrfTokenRepository {

  static final String COOKIE = "csrf";

  private final Cookies cookies;

  CsrfCookies(Cookies cookies) {
    this.cookies = cookies;
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return token(Tokens.token().reveal());
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    if (token == null) {
      cookies.clear(request, response, COOKIE);
    } else {
      cookies.write(request, response, COOKIE, token.getToken());
    }
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    return cookies
        .read(request, COOKIE)
        .filter(Tokens::looksLikeToken)
        .map(CsrfCookies::token)
        .orElse(null);
  }

  private static CsrfToken token(String value) {
    return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", value);
  }
}
